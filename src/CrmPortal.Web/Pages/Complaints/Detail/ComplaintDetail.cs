using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Detail;

/// <summary>A complaint with everything a reader of it asks for.</summary>
public sealed class ComplaintDetail
{
    /// <summary>The way of a complaint without detours, as the stage bar shows it.</summary>
    public static readonly IReadOnlyList<ComplaintStatus> Stages =
    [
        ComplaintStatus.Received, ComplaintStatus.Acknowledged, ComplaintStatus.Assessed, ComplaintStatus.Investigating,
        ComplaintStatus.ResponseOffered, ComplaintStatus.Implementing, ComplaintStatus.Resolved, ComplaintStatus.Closed,
    ];

    private static readonly ComplaintAction[] Steps =
    [
        ComplaintAction.Acknowledge, ComplaintAction.Assess, ComplaintAction.Accept, ComplaintAction.Resume, ComplaintAction.Offer,
        ComplaintAction.Answer, ComplaintAction.Implement, ComplaintAction.Resolve, ComplaintAction.Revisit, ComplaintAction.Close,
        ComplaintAction.Reopen,
    ];

    private static readonly ComplaintAction[] InWork =
    [
        ComplaintAction.Assign, ComplaintAction.Communicate, ComplaintAction.Investigate, ComplaintAction.Ask, ComplaintAction.Propose,
        ComplaintAction.Diagnose, ComplaintAction.Hold, ComplaintAction.Escalate,
    ];

    private static readonly ComplaintAction[] Rare =
    [
        ComplaintAction.Link, ComplaintAction.Amend, ComplaintAction.Reassess, ComplaintAction.Route, ComplaintAction.Deescalate, ComplaintAction.Expedite, ComplaintAction.Unexpedite, ComplaintAction.Withdraw,
        ComplaintAction.Merge, ComplaintAction.Refer, ComplaintAction.Reclassify,
    ];

    private readonly IReadOnlyDictionary<long, string> _channels;
    private readonly ComplaintClocks _clocks;

    private readonly TimeZoneInfo _zone;

    private ComplaintDetail(
        Complaint complaint, ComplaintNames names, ClockSettings settings, Actor actor, DateTime now, IReadOnlyDictionary<long, string> channels)
    {
        (Complaint, Names, Actor, Now) = (complaint, names, actor, now);
        _channels = channels;
        _zone = settings.Calendar.Zone;
        Hours = new ClockHours(settings.Calendar, settings.FastLane, complaint.FastLane);
        _clocks = complaint.Clocks.Of(settings);
        Clocks = _clocks.Readings(now);
    }

    public Complaint Complaint { get; }

    public ComplaintNames Names { get; }

    public Actor Actor { get; }

    public DateTime Now { get; }

    public IReadOnlyList<ComplaintClock> Clocks { get; }

    /// <summary>By which it is told how late a step is.</summary>
    internal ClockHours Hours { get; }

    /// <summary>The row of the cause catalogue with those above it; null where none is recorded.</summary>
    public string? CauseName { get; private init; }

    /// <summary>FDB-09. Number of the feedback that it was reclassified as; null for any other complaint.</summary>
    public string? FeedbackNumber { get; private init; }

    /// <summary>What is changed because of it and others.</summary>
    public IReadOnlyList<CorrectiveActionListItem> Actions { get; private init; } = [];

    /// <summary>CAS-11. What was learnt from complaints like this one.</summary>
    public IReadOnlyList<CaseRow> SimilarCases { get; private init; } = [];

    /// <summary>CAS-01, CAS-02. A case can be written from it, and this reader writes cases.</summary>
    public bool MayWriteCase => Actor.WorksWithCustomers && CaseArticle.WhyNotFrom(Complaint) is null;

    /// <summary>How the complainant is called, as far as they told: their name, else where they are written to.</summary>
    public string? Complainant => Complaint.ComplainantName ?? Names.Customer ?? Complaint.Content.ComplainantEmail;

    /// <summary>The stage the bar stands at; on hold it is the investigation, and null after an end other than closing.</summary>
    public ComplaintStatus? Stage =>
        Complaint.Status is ComplaintStatus.OnHold ? ComplaintStatus.Investigating
        : Stages.Contains(Complaint.Status) ? Complaint.Status
        : null;

    /// <summary>The step to take now; null where it is somebody else's turn, or nothing has to be done.</summary>
    public ComplaintAction? Lead => Complaint.Status switch
    {
        ComplaintStatus.Investigating when Complaint.Investigation.Findings.Count == 0 => If(ComplaintAction.Investigate),
        ComplaintStatus.Resolved when Complaint.Outcome.RevisitResult is null => If(ComplaintAction.Revisit),
        ComplaintStatus.Resolved when Complaint is { IsSerious: true, Conclusion.Cause: null, CauseId: null } => If(ComplaintAction.Diagnose),
        ComplaintStatus.Resolved => If(ComplaintAction.Close),
        ComplaintStatus.Closed => null,
        _ => Allowed(Steps).Where(IsOfUse).Select(action => (ComplaintAction?)action).FirstOrDefault(),
    };

    /// <summary>What else can be done with it: the other steps, and what belongs to the work on it.</summary>
    public IEnumerable<ComplaintAction> Work => Allowed([.. Steps, .. InWork]).Where(action => action != Lead && IsOfUse(action));

    /// <summary>CMP-35. Why its owner waits for somebody else to close it; null where nobody has to be waited for.</summary>
    public RuleViolation? WhyNotClosed =>
        Complaint.Status is ComplaintStatus.Resolved && Complaint.IsSerious && Complaint.OwnerId == Actor.UserId
            ? Complaint.WhyNot(ComplaintAction.Close, Actor)
            : null;

    public IEnumerable<ComplaintAction> RareSteps => Allowed(Rare).Where(IsOfUse);

    public static async Task<ComplaintDetail?> FindAsync(
        string? number, CrmDbContext db, WorkingRules rules, Actor actor, DateTime now, CancellationToken ct)
    {
        if (await db.FindComplaintToReadAsync(number, ct) is not { } complaint)
        {
            return null;
        }

        var names = await ComplaintNames.OfAsync(complaint, db, ct);
        var channels = await db.ChannelRowsAsync(ct);
        var causeName = complaint.CauseId is { } cause ? (await db.CauseTreeAsync(ct)).NameOf(cause, Texts.IsChinese) : null;
        return new ComplaintDetail(
            complaint,
            names,
            rules.Clocks(names.Tier),
            actor,
            now,
            channels.ToDictionary(c => c.Id, c => c.Name(Texts.Language)))
        {
            CauseName = causeName,
            FeedbackNumber = await FeedbackNumberAsync(complaint, db, ct),
            Actions = await CorrectiveActionList.OfComplaintAsync(db, complaint.Id, ct),
            HasMergeTarget = complaint.Allows(ComplaintAction.Merge, actor) && await db.HasMergeTargetAsync(complaint, ct),
            SimilarCases = await CaseList.SimilarAsync(db, complaint.TypeId, complaint.SubtypeId, ct),
        };
    }

    /// <summary>The deadlines of the law beside the clocks.</summary>
    public IReadOnlyList<StatutoryReading> Statutory => _clocks.StatutoryReadings(Now);

    /// <summary>Key of the text for what is no user of the portal: the complainant, or the system.</summary>
    public static string NameKey(string name) =>
        string.Equals(name, Actor.Complainant.Name, StringComparison.Ordinal) ? "Complaint.ByComplainant" : "Complaint.BySystem";

    public static string PathOf(ComplaintAction action) => action.ToString().ToLowerInvariant();

    public bool May(ComplaintAction action) => Complaint.Allows(action, Actor);

    public string? Channel(long? id) => id is { } known ? _channels.GetValueOrDefault(known) : null;

    /// <summary>Why a clock that runs is due when it is; null where a law or a stopped clock says it.</summary>
    public ClockExplanation? Explain(ComplaintClock clock)
    {
        if (clock.StoppedUtc is not null)
        {
            return null;
        }

        var why = _clocks.Explain(clock.Kind, Now);
        return clock.Reading.DueUtc is { } due && due != why.DueUtc ? null : why;
    }

    private static async Task<string?> FeedbackNumberAsync(Complaint complaint, CrmDbContext db, CancellationToken ct) =>
        complaint.Departure.ReclassifiedAs is ReclassifiedAs.Feedback
        && await db.Feedback.Where(f => f.ComplaintId == complaint.Id).OrderBy(f => f.Id).Select(f => (long?)f.Id).FirstOrDefaultAsync(ct) is { } id
            ? FeedbackItem.Numbers.Of(id)
            : null;

    private bool HasMergeTarget { get; init; }

    private bool HasPendingRemedy => Complaint.Remedies.Any(remedy => remedy.IsPending);

    private ComplaintAction? If(ComplaintAction action) => May(action) ? action : null;

    /// <summary>Its page has a form and not only a reason against it.</summary>
    private bool IsOfUse(ComplaintAction action) => action switch
    {
        ComplaintAction.Implement => HasPendingRemedy,
        ComplaintAction.Merge => HasMergeTarget,
        _ => Complaint.ObstacleTo(action, Now, _zone) is null,
    };

    private IEnumerable<ComplaintAction> Allowed(ComplaintAction[] actions) => actions.Where(May);
}
