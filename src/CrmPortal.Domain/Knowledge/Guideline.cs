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
        RequireAuthor(by);
        RequireComplete(content);

        TypeId = typeId;
        _versions.Add(new GuidelineVersion(1, content, by, now));
    }

    /// <summary>A type, or a subtype whose own guideline wins over that of its type.</summary>
    public long TypeId { get; private set; }

    /// <summary>GUI-03. From then on it holds for no new remedy; those it was used for keep their version.</summary>
    public DateTime? RetiredAt { get; private set; }

    public IReadOnlyList<GuidelineVersion> Versions => _versions;

    /// <summary>The version that holds.</summary>
    public GuidelineVersion Current => _versions.MaxBy(version => version.Number)!;

    /// <summary>GUI-02, GUI-03, GUI-08. A new version; the earlier ones stay as they were.</summary>
    public void Revise(GuidelineContent content, Actor by, DateTime now)
    {
        RequireAuthor(by);
        RequireInForce();
        RequireComplete(content);

        _versions.Add(new GuidelineVersion(Current.Number + 1, content, by, now));
    }

    /// <summary>GUI-03, GUI-08. It holds no longer.</summary>
    public void Retire(Actor by, DateTime now)
    {
        RequireAuthor(by);
        RequireInForce();

        RetiredAt = now;
    }

    private static void RequireAuthor(Actor by)
    {
        if (!by.IsSupervisor && !by.IsSystem)
        {
            throw new RuleViolation(GuidelineRules.WrittenBySupervisors);
        }
    }

    private void RequireInForce()
    {
        if (RetiredAt is not null)
        {
            throw new RuleViolation(GuidelineRules.RetiredStaysAsItIs);
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
