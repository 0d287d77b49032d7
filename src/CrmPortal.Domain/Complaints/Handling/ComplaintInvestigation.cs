using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Domain.Complaints;

/// <summary>How a complaint is looked into: taken on, waiting for others, asking departments, findings, and the root cause.</summary>
public sealed class ComplaintInvestigation
{
    /// <summary>CMP-75. The questions of the "five whys".</summary>
    public const int MostWhys = 5;

    private readonly Complaint _complaint;

    internal ComplaintInvestigation(Complaint complaint) => _complaint = complaint;

    public IReadOnlyList<Finding> Findings => PartList<Finding>.All(_complaint._findings);

    /// <summary>CMP-74. The chains of whys of all diagnoses, the oldest first.</summary>
    public IReadOnlyList<WhyAnswer> Whys => PartList<WhyAnswer>.All(_complaint._whys);

    /// <summary>The chain of the latest diagnosis that has one.</summary>
    public IEnumerable<WhyAnswer> LatestWhys =>
        Whys.GroupBy(why => why.Diagnosis).MaxBy(chain => chain.Key)?.OrderBy(why => why.Number) ?? Enumerable.Empty<WhyAnswer>();

    /// <summary>The owner takes the complaint on.</summary>
    public void Accept(Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Accept, by);

        _complaint.Move(ComplaintAction.Accept, ComplaintStatus.Investigating, by, now);
    }

    /// <summary>CMP-18. Work waits for someone else; the resolution clock stands still (CMP-50).</summary>
    public void Hold(HoldReason reason, DateOnly expectedOn, string? note, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(ComplaintAction.Hold, by);
        if (expectedOn < LocalTime.DayOf(now, clocks.Calendar.Zone))
        {
            throw new RuleViolation(ComplaintRules.HoldEndsInFuture).At(nameof(expectedOn));
        }

        var row = _complaint.Move(ComplaintAction.Hold, ComplaintStatus.OnHold, by, now, Text.Given(note));
        row.HoldReason = reason;
        row.ExpectedOn = expectedOn;
        _complaint.Clocks.Recompute(clocks, now);
    }

    /// <summary>The wait is over.</summary>
    public void Resume(string? note, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(ComplaintAction.Resume, by);

        _complaint.Move(ComplaintAction.Resume, ComplaintStatus.Investigating, by, now, Text.Given(note));
        _complaint.Clocks.Recompute(clocks, now);
    }

    /// <summary>CMP-02, CMP-03, TSK-12, TSK-13, TSK-14. Asks a department, or a person in it, to do something for this complaint.</summary>
    /// <param name="input">What was typed; its level does not count, for the task has that of the complaint.</param>
    /// <param name="person">Who is asked; null for the whole team of the task.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">UTC.</param>
    public FollowUpTask Ask(NewTask input, Actor? person, Actor by, DateTime now) => Ask(input, person, risk: null, by, now);

    /// <summary>TSK-15. Asks the team that is responsible for a risk which the complaint bears from now on.</summary>
    public FollowUpTask AskForRisk(Risks risk, NewTask input, DateTime now) => Ask(input, person: null, risk, Actor.System, now);

    /// <summary>CMP-19. A finding; also from those whom the complaint names, for they are heard too.</summary>
    /// <param name="text">What was found out.</param>
    /// <param name="source">The evidence, the person heard or the department that answered.</param>
    /// <param name="by">Any colleague who works on the complaint.</param>
    /// <param name="now">UTC.</param>
    public Finding RecordFinding(string text, string? source, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Investigate, by);
        text = Complaint.Given(text, nameof(text));

        return PartList<Finding>.Add(ref _complaint._findings, new Finding(text, Text.Given(source), by, now));
    }

    /// <summary>CMP-36. The root cause: a row of the catalogue, or words, or both.</summary>
    public void RecordCause(long? causeId, string? cause, Actor by, DateTime now) => RecordCause(causeId, cause, [], by, now);

    /// <summary>CMP-36, CMP-74, CMP-75. The root cause, and the chain of answers that led to it.</summary>
    /// <param name="causeId">A row of the catalogue; null for none.</param>
    /// <param name="cause">The cause in words; where they are missing, the last answer is the cause.</param>
    /// <param name="whys">At most <see cref="MostWhys"/> answers, the first one nearest to what happened; blank ones are left out.</param>
    /// <param name="by">The owner or a supervisor.</param>
    /// <param name="now">UTC.</param>
    public void RecordCause(long? causeId, string? cause, IReadOnlyList<string?> whys, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Diagnose, by);
        List<string> answers = [.. whys.Select(Text.Given).OfType<string>()];
        if (answers.Count > MostWhys)
        {
            throw new RuleViolation(ComplaintRules.FiveWhys, MostWhys).At(nameof(whys));
        }

        var words = Text.Given(cause) ?? answers.LastOrDefault();
        if (causeId is null)
        {
            Complaint.Given(words, nameof(cause));
        }

        var diagnosis = 1 + _complaint.History.Count(step => step.Action is ComplaintAction.Diagnose);
        foreach (var (number, answer) in answers.Index())
        {
            PartList<WhyAnswer>.Add(ref _complaint._whys, new WhyAnswer(diagnosis, number + 1, answer, by, now));
        }

        _complaint.CauseId = causeId;
        _complaint.Conclusion = _complaint.Conclusion with { Cause = words };
        _complaint.Stay(ComplaintAction.Diagnose, by, now, words);
    }

    private FollowUpTask Ask(NewTask input, Actor? person, Risks? risk, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Ask, by);
        var about = new ComplaintReference(_complaint.Id, _complaint.CustomerId, _complaint.EffectiveLevel, risk);
        var task = FollowUpTask.Ask(about, input, person, by, now);
        _complaint.Stay(ComplaintAction.Ask, by, now, task.Title);
        return task;
    }
}
