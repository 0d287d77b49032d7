using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Knowledge;

/// <summary>
/// GUI-01. How complaints of one type, or of one subtype, are received and remedied, so that like cases are treated
/// alike. It can be deviated from with a reason. The rules GUI-01 … are written down in docs/domain/knowledge.md.
/// </summary>
public sealed class Guideline : Aggregate
{
    /// <summary>Characters of how to receive: scripts of all types stand beside the intake.</summary>
    public const int ReceptionLimit = 1000;

    public const int HandlingLimit = 4000;

    public const int LongestTarget = 365;

    private readonly List<GuidelineVersion> _versions = [];

    private Guideline()
    {
    }

    /// <summary>GUI-02, GUI-08. The first version.</summary>
    /// <param name="typeId">A type or a subtype that has no guideline in force.</param>
    /// <param name="content">What it says.</param>
    /// <param name="by">A supervisor.</param>
    /// <param name="now">UTC.</param>
    public Guideline(long typeId, GuidelineContent content, Actor by, DateTime now)
    {
        if (!IsOneOf(GuidelineLifecycle.Table.Who(null, GuidelineAction.Write), by))
        {
            throw new RuleViolation(GuidelineRules.WrittenBySupervisors);
        }

        RequireComplete(content);

        TypeId = typeId;
        _versions.Add(new GuidelineVersion(1, content, by, now));
    }

    /// <summary>A type, or a subtype whose own guideline wins over that of its type.</summary>
    public long TypeId { get; private set; }

    /// <summary>GUI-03. From then on it holds for no new remedy; those it was used for keep their version.</summary>
    public DateTime? RetiredAt { get; private set; }

    public GuidelineStatus Status => RetiredAt is null ? GuidelineStatus.InForce : GuidelineStatus.Retired;

    public IReadOnlyList<GuidelineVersion> Versions => _versions;

    /// <summary>The version that holds.</summary>
    public GuidelineVersion Current => _versions.MaxBy(version => version.Number)!;

    /// <summary>GUI-03, GUI-08. Whether the transition table lets this person do this now.</summary>
    public bool Allows(GuidelineAction action, Actor by) => WhyNot(action, by) is null;

    /// <summary>GUI-03, GUI-08. Why this person cannot do this now; null where they can.</summary>
    public RuleViolation? WhyNot(GuidelineAction action, Actor by) =>
        !GuidelineLifecycle.Table.Permits(Status, action) ? new RuleViolation(GuidelineRules.RetiredStaysAsItIs)
        : !IsOneOf(GuidelineLifecycle.Table.Who(Status, action), by) ? new RuleViolation(GuidelineRules.WrittenBySupervisors)
        : null;

    /// <summary>GUI-02, GUI-03, GUI-08. A new version; the earlier ones stay as they were.</summary>
    public void Revise(GuidelineContent content, Actor by, DateTime now)
    {
        Require(GuidelineAction.Revise, by);
        RequireComplete(content);

        _versions.Add(new GuidelineVersion(Current.Number + 1, content, by, now));
    }

    /// <summary>GUI-03, GUI-08. It holds no longer.</summary>
    public void Retire(Actor by, DateTime now)
    {
        Require(GuidelineAction.Retire, by);

        RetiredAt = now;
    }

    private static bool IsOneOf(GuidelinePerformers who, Actor by) =>
        (who.HasFlag(GuidelinePerformers.Supervisor) && by.IsSupervisor)
        || (who.HasFlag(GuidelinePerformers.System) && by.IsSystem);

    private void Require(GuidelineAction action, Actor by)
    {
        if (WhyNot(action, by) is { } refusal)
        {
            throw refusal;
        }
    }

    private static void RequireComplete(GuidelineContent content)
    {
        var wrong =
            Text.Given(content.HandlingEn) is null && Text.Given(content.HandlingZh) is null ? nameof(content.HandlingEn)
            : content.Allowed.Count == 0 ? nameof(content.Allowed)
            : content.RemedyLimit <= 0 ? nameof(content.RemedyLimit)
            : content.SumLimit <= 0 || content.SumLimit < content.RemedyLimit ? nameof(content.SumLimit)
            : content.TargetDays is < 1 or > LongestTarget ? nameof(content.TargetDays)
            : null;
        if (wrong is not null)
        {
            throw new RuleViolation(GuidelineRules.ContentIsComplete).At(wrong);
        }
    }
}
