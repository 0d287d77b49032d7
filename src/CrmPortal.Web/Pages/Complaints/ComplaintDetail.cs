using CrmPortal.Data;
using CrmPortal.Data.Loading;
using CrmPortal.Data.Reading;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints;

/// <summary>A complaint with everything a reader of it asks for.</summary>
public sealed class ComplaintDetail
{
    /// <summary>The way of a complaint without detours, as the stage bar shows it.</summary>
    public static readonly IReadOnlyList<ComplaintStatus> Stages =
    [
        ComplaintStatus.Received, ComplaintStatus.Acknowledged, ComplaintStatus.Assessed, ComplaintStatus.Investigating,
        ComplaintStatus.ResponseOffered, ComplaintStatus.Implementing, ComplaintStatus.Resolved, ComplaintStatus.Closed,
    ];

    private static readonly ComplaintAction[] _steps =
    [
        ComplaintAction.Acknowledge, ComplaintAction.Assess, ComplaintAction.Accept, ComplaintAction.Resume, ComplaintAction.Offer,
        ComplaintAction.Answer, ComplaintAction.Resolve, ComplaintAction.Revisit, ComplaintAction.Close, ComplaintAction.Reopen,
    ];

    private static readonly ComplaintAction[] _inWork =
    [
        ComplaintAction.Assign, ComplaintAction.Communicate, ComplaintAction.Investigate, ComplaintAction.Propose, ComplaintAction.Diagnose,
        ComplaintAction.Hold, ComplaintAction.Escalate, ComplaintAction.Deescalate,
    ];

    private static readonly ComplaintAction[] _rare =
    [
        ComplaintAction.Amend, ComplaintAction.Reassess, ComplaintAction.Route, ComplaintAction.Withdraw, ComplaintAction.Merge,
        ComplaintAction.Refer, ComplaintAction.Reclassify,
    ];

    private readonly IReadOnlyDictionary<long, string> _channels;
    private readonly ClockSettings _settings;

    private ComplaintDetail(
        Complaint complaint, ComplaintNames names, ClockSettings settings, Actor actor, DateTime now, IReadOnlyDictionary<long, string> channels)
    {
        (Complaint, Names, Actor, Now) = (complaint, names, actor, now);
        (_settings, _channels) = (settings, channels);
        Clocks = complaint.Clocks(settings, now);
    }

    public Complaint Complaint { get; }

    public ComplaintNames Names { get; }

    public Actor Actor { get; }

    public DateTime Now { get; }

    public IReadOnlyList<ComplaintClock> Clocks { get; }

    /// <summary>How the complainant is called, as far as he gave his name.</summary>
    public string? Complainant => Complaint.ComplainantName ?? Names.Customer;

    /// <summary>The stage the bar stands at; on hold it is the investigation, and null after an end other than closing.</summary>
    public ComplaintStatus? Stage =>
        Complaint.Status is ComplaintStatus.OnHold ? ComplaintStatus.Investigating
        : Stages.Contains(Complaint.Status) ? Complaint.Status
        : null;

    /// <summary>What leads the complaint on.</summary>
    public IEnumerable<ComplaintAction> NextSteps => Allowed(_steps);

    /// <summary>What belongs to the work on it.</summary>
    public IEnumerable<ComplaintAction> Work => Allowed(_inWork);

    public IEnumerable<ComplaintAction> RareSteps => Allowed(_rare);

    public static async Task<ComplaintDetail?> FindAsync(
        string? number, CrmDbContext db, WorkingRules rules, Actor actor, DateTime now, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rules);
        if (await db.FindComplaintToReadAsync(number, ct) is not { } complaint)
        {
            return null;
        }

        var names = await ComplaintNames.OfAsync(complaint, db, ct);
        var channels = await db.Channels.Select(c => new { c.Id, c.NameEn, c.NameZh }).ToListAsync(ct);
        return new ComplaintDetail(
            complaint,
            names,
            rules.Clocks(names.Tier),
            actor,
            now,
            channels.ToDictionary(c => c.Id, c => Domain.Interactions.Channel.Name(Texts.Language, c.NameEn, c.NameZh)));
    }

    public static string PathOf(ComplaintAction action) => action.ToString().ToLowerInvariant();

    public bool May(ComplaintAction action) => Complaint.Allows(action, Actor);

    public string? Channel(long? id) => id is { } known ? _channels.GetValueOrDefault(known) : null;

    /// <summary>Why a clock that runs is due when it is; null where a law or a stopped clock says it.</summary>
    public ClockExplanation? Explain(ComplaintClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        if (clock.StoppedUtc is not null)
        {
            return null;
        }

        var why = Complaint.Explain(clock.Kind, _settings, Now);
        return clock.Reading.DueUtc is { } due && due != why.DueUtc ? null : why;
    }

    private IEnumerable<ComplaintAction> Allowed(ComplaintAction[] actions) => actions.Where(May);
}
