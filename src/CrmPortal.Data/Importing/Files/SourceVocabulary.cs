using CrmPortal.Domain.Complaints;

namespace CrmPortal.Data.Importing;

/// <summary>What sources of complaints write, and what it means here.</summary>
internal static class SourceVocabulary
{
    /// <summary>The channel of a complaint that came with no channel: somebody else has passed it on.</summary>
    public const string OtherChannel = "referral";

    /// <summary>What sources call channels, beside the codes of the channels themselves.</summary>
    public static IReadOnlyDictionary<string, string> Channels { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Web"] = "web-form",
        ["Postal mail"] = "letter",
        ["E-mail"] = "email",
    };

    public static IReadOnlyDictionary<string, Outcome> Outcomes { get; } = new Dictionary<string, Outcome>(StringComparer.OrdinalIgnoreCase)
    {
        ["Closed"] = new(true, null),
        ["Closed with explanation"] = new(true, RemedyType.Explanation),
        ["Closed with monetary relief"] = new(true, RemedyType.Compensation),
        ["Closed with non-monetary relief"] = new(true, RemedyType.Repair),
        ["Open"] = new(false, null),
        ["In progress"] = new(false, null),
        ["Untimely response"] = new(false, null),
    };

    public static IReadOnlyDictionary<string, bool> Answers { get; } = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase)
    {
        ["Yes"] = true,
        ["No"] = false,
    };

    public readonly record struct Outcome(bool Closed, RemedyType? Remedy);
}
