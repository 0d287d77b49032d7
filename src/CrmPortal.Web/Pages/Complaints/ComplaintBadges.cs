using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.TagHelpers;

namespace CrmPortal.Web.Pages.Complaints;

/// <summary>The colours and icons of the badges of complaints. Every badge says the same in words, so that colour is never the only sign.</summary>
public static class ComplaintBadges
{
    public static Tone Of(Priority priority) => priority switch
    {
        Priority.P1 => Tone.Bad,
        Priority.P2 => Tone.Warning,
        _ => Tone.Neutral,
    };

    public static Tone Of(Severity severity) => severity switch
    {
        Severity.Critical => Tone.Bad,
        Severity.Major => Tone.Warning,
        _ => Tone.Neutral,
    };

    public static Tone Of(ComplaintStatus status) => status switch
    {
        ComplaintStatus.Resolved or ComplaintStatus.Closed => Tone.Good,
        ComplaintStatus.OnHold => Tone.Warning,
        _ when status.IsOpen() => Tone.Accent,
        _ => Tone.Neutral,
    };

    public static Tone Of(RemedyStatus status) => status switch
    {
        RemedyStatus.Proposed => Tone.Warning,
        RemedyStatus.Approved => Tone.Accent,
        RemedyStatus.Executed => Tone.Good,
        _ => Tone.Neutral,
    };

    public static (Tone Tone, string Icon) Of(ClockState state) => state switch
    {
        ClockState.OnTrack => (Tone.Neutral, "clock"),
        ClockState.DueSoon => (Tone.Warning, "hourglass"),
        ClockState.Breached => (Tone.Bad, "clock-exclamation"),
        ClockState.Paused => (Tone.Neutral, "clock-pause"),
        ClockState.Met => (Tone.Good, "clock-check"),
        _ => (Tone.Warning, "clock-check"),
    };

    public static string IconOf(ComplaintAction action) => action switch
    {
        ComplaintAction.Receive or ComplaintAction.Import => "inbox",
        ComplaintAction.Acknowledge => "check",
        ComplaintAction.Assess or ComplaintAction.Reassess => "scale",
        ComplaintAction.Assign or ComplaintAction.Accept => "user",
        ComplaintAction.Route or ComplaintAction.Ask => "users-group",
        ComplaintAction.Hold => "player-pause",
        ComplaintAction.Resume or ComplaintAction.Reopen => "player-play",
        ComplaintAction.Link => "link",
        ComplaintAction.Diagnose => "search",
        ComplaintAction.Offer or ComplaintAction.Answer => "heart-handshake",
        ComplaintAction.Resolve or ComplaintAction.Close => "circle-check",
        ComplaintAction.Revisit => "phone-call",
        ComplaintAction.Withdraw or ComplaintAction.Reclassify => "arrow-back-up",
        ComplaintAction.Merge => "git-merge",
        ComplaintAction.Refer => "gavel",
        ComplaintAction.Escalate or ComplaintAction.Deescalate => "stairs-up",
        ComplaintAction.Expedite or ComplaintAction.Unexpedite => "bolt",
        _ => "pencil",
    };
}
