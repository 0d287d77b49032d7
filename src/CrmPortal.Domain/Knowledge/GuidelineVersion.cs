using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Knowledge;

/// <summary>GUI-03. A guideline as it stood for some time; never changed, so that a deviation keeps what it deviated from.</summary>
public sealed class GuidelineVersion : Part<Guideline>, IRemedyGuideline
{
    private readonly List<RemedyType> _allowed = [];

    private GuidelineVersion()
    {
    }

    internal GuidelineVersion(int number, GuidelineContent content, Actor by, DateTime at)
    {
        Number = number;
        ReceptionEn = Text.Given(content.ReceptionEn);
        ReceptionZh = Text.Given(content.ReceptionZh);
        HandlingEn = Text.Given(content.HandlingEn);
        HandlingZh = Text.Given(content.HandlingZh);
        _allowed.AddRange(content.Allowed.Distinct().Order());
        RemedyLimit = content.RemedyLimit;
        SumLimit = content.SumLimit;
        TargetDays = content.TargetDays;
        UserId = by.UserId;
        UserName = by.Name;
        At = at;
    }

    /// <summary>1, 2, 3 … within the guideline.</summary>
    public int Number { get; private set; }

    public string? ReceptionEn { get; private set; }

    public string? ReceptionZh { get; private set; }

    public string? HandlingEn { get; private set; }

    public string? HandlingZh { get; private set; }

    public IReadOnlyList<RemedyType> Allowed => _allowed;

    /// <summary>For a single remedy, in the organisation's currency, inclusive; null for none.</summary>
    public decimal? RemedyLimit { get; private set; }

    /// <summary>For all remedies of a complaint, in the organisation's currency, inclusive; null for none.</summary>
    public decimal? SumLimit { get; private set; }

    /// <summary>Business days in which such a complaint should be resolved; null for none.</summary>
    public int? TargetDays { get; private set; }

    /// <summary>Null where it came with the sample.</summary>
    public long? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    public DateTime At { get; private set; }

    public string? Reception(bool chinese) => chinese ? ReceptionZh ?? ReceptionEn : ReceptionEn ?? ReceptionZh;

    public string? Handling(bool chinese) => chinese ? HandlingZh ?? HandlingEn : HandlingEn ?? HandlingZh;

    public GuidelineContent Content() => new()
    {
        ReceptionEn = ReceptionEn,
        ReceptionZh = ReceptionZh,
        HandlingEn = HandlingEn,
        HandlingZh = HandlingZh,
        Allowed = Allowed,
        RemedyLimit = RemedyLimit,
        SumLimit = SumLimit,
        TargetDays = TargetDays,
    };

    /// <summary>GUI-04 to GUI-06. Which rule a remedy stands outside of; null where it is within the guideline.</summary>
    /// <param name="type">Of the remedy.</param>
    /// <param name="amount">Of the remedy; null where it costs nothing that is counted.</param>
    /// <param name="sum">Of the other remedies of the complaint that are not cancelled.</param>
    /// <param name="currency">Of all these and of the limits.</param>
    public RuleViolation? DeviationOf(RemedyType type, decimal? amount, decimal sum, string currency) =>
        !_allowed.Contains(type) ? new RuleViolation(GuidelineRules.RemedyIsProvidedFor, type)
        : amount > RemedyLimit ? new RuleViolation(GuidelineRules.RemedyIsWithinLimit, new Money(RemedyLimit.Value, currency))
        : amount + sum > SumLimit ? new RuleViolation(GuidelineRules.SumIsWithinLimit, new Money(SumLimit.Value, currency))
        : null;
}
