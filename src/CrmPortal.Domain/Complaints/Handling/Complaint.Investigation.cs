using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>LRN-06. The questions of the "five whys".</summary>
    public const int MostWhys = 5;

    private readonly List<Finding> _findings = [];
    private readonly List<WhyAnswer> _whys = [];

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>LRN-05. The chains of whys of all diagnoses, the oldest first.</summary>
    public IReadOnlyList<WhyAnswer> Whys => _whys;

    /// <summary>The chain of the latest diagnosis that has one.</summary>
    public IEnumerable<WhyAnswer> LatestWhys =>
        _whys.GroupBy(why => why.Diagnosis).MaxBy(chain => chain.Key)?.OrderBy(why => why.Number) ?? Enumerable.Empty<WhyAnswer>();

    /// <summary>The row of the cause catalogue.</summary>
    public long? CauseId { get; private set; }

    /// <summary>The root cause in words.</summary>
    public string? Cause { get; private set; }

    /// <summary>The owner takes the complaint on.</summary>
    public void Accept(Actor by, DateTime now)
    {
        Require(ComplaintAction.Accept, by);

        Move(ComplaintAction.Accept, ComplaintStatus.Investigating, by, now);
    }

    /// <summary>CMP-18. Work waits for someone else; the resolution clock stands still (CMP-50).</summary>
    public void Hold(HoldReason reason, DateOnly expectedOn, string? note, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(ComplaintAction.Hold, by);
        if (expectedOn < LocalTime.DayOf(now, clocks.Calendar.Zone))
        {
            throw new RuleViolation(ComplaintRules.HoldEndsInFuture).At(nameof(expectedOn));
        }

        var row = Move(ComplaintAction.Hold, ComplaintStatus.OnHold, by, now, Text.Given(note));
        row.HoldReason = reason;
        row.ExpectedOn = expectedOn;
        RecomputeClocks(clocks, now);
    }

    /// <summary>The wait is over.</summary>
    public void Resume(string? note, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(ComplaintAction.Resume, by);

        Move(ComplaintAction.Resume, ComplaintStatus.Investigating, by, now, Text.Given(note));
        RecomputeClocks(clocks, now);
    }

    /// <summary>CMP-19. A finding; also from those whom the complaint names, for they are heard too.</summary>
    /// <param name="text">What was found out.</param>
    /// <param name="source">The evidence, the person heard or the department that answered.</param>
    /// <param name="by">Any colleague who works on the complaint.</param>
    /// <param name="now">UTC.</param>
    public Finding RecordFinding(string text, string? source, Actor by, DateTime now)
    {
        Require(ComplaintAction.Investigate, by);
        text = Given(text, nameof(text));

        var finding = new Finding(text, Text.Given(source), by, now);
        _findings.Add(finding);
        return finding;
    }

    /// <summary>CMP-36. The root cause: a row of the catalogue, or words, or both.</summary>
    public void RecordCause(long? causeId, string? cause, Actor by, DateTime now) => RecordCause(causeId, cause, [], by, now);

    /// <summary>CMP-36, LRN-05, LRN-06. The root cause, and the chain of answers that led to it.</summary>
    /// <param name="causeId">A row of the catalogue; null for none.</param>
    /// <param name="cause">The cause in words; where they are missing, the last answer is the cause.</param>
    /// <param name="whys">At most <see cref="MostWhys"/> answers, the first one nearest to what happened; blank ones are left out.</param>
    /// <param name="by">The owner or a supervisor.</param>
    /// <param name="now">UTC.</param>
    public void RecordCause(long? causeId, string? cause, IReadOnlyList<string?> whys, Actor by, DateTime now)
    {
        Require(ComplaintAction.Diagnose, by);
        List<string> answers = [.. whys.Select(Text.Given).OfType<string>()];
        if (answers.Count > MostWhys)
        {
            throw new RuleViolation(CauseRules.FiveWhys, MostWhys).At(nameof(whys));
        }

        var words = Text.Given(cause) ?? answers.LastOrDefault();
        if (causeId is null)
        {
            Given(words, nameof(cause));
        }

        var diagnosis = 1 + _history.Count(step => step.Action is ComplaintAction.Diagnose);
        _whys.AddRange(answers.Select((answer, n) => new WhyAnswer(diagnosis, n + 1, answer, by, now)));
        CauseId = causeId;
        Cause = words;
        Stay(ComplaintAction.Diagnose, by, now, Cause);
    }
}
