using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Quality;

namespace CrmPortal.SampleData.Company;

/// <summary>What customers of a logistics company complain about.</summary>
/// <param name="Subtype">English name in <see cref="ComplaintTypeSeed"/>.</param>
/// <param name="Weight">How often, against the other topics: a few make up most of the complaints.</param>
/// <param name="Remedy">What is usually done about it.</param>
/// <param name="Zh">In the words of a Chinese customer.</param>
/// <param name="En">In the words of an English one.</param>
internal sealed record ComplaintTopic(string Subtype, double Weight, RemedyType Remedy, TopicTexts Zh, TopicTexts En)
{
    public static IReadOnlyList<ComplaintTopic> All { get; } = [.. ComplaintTopics.Frequent, .. ComplaintTopics.Rare];

    /// <summary>English name in <see cref="CauseCodeSeed"/> of what is usually behind it.</summary>
    public string Cause => Subtype switch
    {
        "Delivery" or "Return or refund" => "Handover fails",
        "Price or billing" => "Wrong or outdated data",
        "No reply" or "Follow-up" => "Nobody responsible",
        "Attitude of staff" => "Lack of training",
        "Waiting time" => "Too few staff at the time",
        "Promise not kept" => "Internal information missing",
        "Misleading information" => "Unclear description or terms",
        "Defect" => "Packaging",
        _ => "Check missing or ineffective",
    };

    public TopicTexts In(bool chinese) => chinese ? Zh : En;
}

/// <summary>Fragments; {ref} stands for a shipment or an order, {days} and {amount} for numbers.</summary>
internal sealed record TopicTexts(string Department, string[] Story, string Finding, string Cause, string Solution);
