using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

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

    /// <summary>A department was asked; what it is asked and answers is a task of its own.</summary>
    internal void NoteQuestion(string title, Actor by, DateTime now)
    {
        Require(ComplaintAction.Ask, by);

        Stay(ComplaintAction.Ask, by, now, title);
    }

    /// <summary>CMP-36. The root cause: a row of the catalogue, or words, or both.</summary>
    public void RecordCause(long? causeId, string? cause, Actor by, DateTime now)
    {
        Require(ComplaintAction.Diagnose, by);
        if (causeId is null)
        {
            Given(cause, nameof(cause));
        }

        CauseId = causeId;
        Cause = Text.Given(cause);
        Stay(ComplaintAction.Diagnose, by, now, Cause);
    }
}
