using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    /// <summary>CMP-33. So many attempts to reach the complainant …</summary>
    public const int RevisitAttemptsNeeded = 3;

    /// <summary>CMP-33. … on at least so many different days.</summary>
    public const int RevisitDaysNeeded = 2;

    /// <summary>CMP-38. Calendar days after closing within which a complaint can be reopened, the last one included.</summary>
    public const int ReopenDays = 30;

    private readonly List<RevisitAttempt> _revisits = [];

    public IReadOnlyList<RevisitAttempt> Revisits => _revisits;

    /// <summary>What the complainant said after the latest resolution; null until he is reached.</summary>
    public RevisitResult? RevisitResult { get; private set; }

    public int ReopenCount { get; private set; }

    public ClosedReason? ClosedReason { get; private set; }

    /// <summary>CMP-34. The complainant was told where else he can turn.</summary>
    public bool ExternalRouteTold { get; private set; }

    /// <summary>CMP-29, CMP-30, CMP-32. All is done from our side; the revisit is scheduled.</summary>
    /// <param name="notice">Tells the decision, where that has not been logged since it was offered.</param>
    /// <param name="by">The owner.</param>
    /// <param name="now">UTC.</param>
    /// <param name="clocks">For the due time of the revisit.</param>
    public void Resolve(Message? notice, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(ComplaintAction.Resolve, by);
        var isTold = notice is null
            ? _communications.Exists(entry => entry.IsHumanReply && entry.At >= LatestProposal()!.OfferedAt)
            : notice is { Direction: MessageDirection.Outbound, Automatic: false };
        if (!isTold)
        {
            throw new RuleViolation(ComplaintRules.DecisionIsCommunicated).At(nameof(Message.Text));
        }

        var left = _remedies.Count(remedy => remedy.IsPending);
        if (left > 0)
        {
            throw new RuleViolation(ComplaintRules.RemediesAreDone, left);
        }

        if (notice is not null)
        {
            RequireComplete(notice, now);
            Log(notice, by, now);
        }

        ResolvedAt = now;
        RevisitDueAt = Clocks(clocks).Ends(ClockKind.Revisit, now);
        Move(ComplaintAction.Resolve, ComplaintStatus.Resolved, by, now);
    }

    /// <summary>CMP-32, CMP-37. An attempt to ask the complainant, or what he said; a dissatisfied one can be worked on again.</summary>
    public void RecordRevisit(RevisitResult result, string? note, bool continueWork, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(ComplaintAction.Revisit, by);
        var isReopened = continueWork && result == Complaints.RevisitResult.Dissatisfied;
        note = isReopened ? Given(note, nameof(note)) : Text.Given(note);

        _revisits.Add(new RevisitAttempt(result, note, Round, by, now));
        if (result != Complaints.RevisitResult.Unreachable)
        {
            RevisitResult = result;
        }

        if (isReopened)
        {
            Return(ComplaintAction.Revisit, note, by, now, clocks);
        }
        else
        {
            Stay(ComplaintAction.Revisit, by, now, note);
        }
    }

    /// <summary>CMP-33 to CMP-36. The end, if the complainant has been asked.</summary>
    public void Close(ClosingStatement closing, Actor by, DateTime now, TimeZoneInfo zone)
    {
        Require(ComplaintAction.Close, by);
        var wasAsked = RevisitResult is not null || WasTriedOftenEnough(zone);
        if (!wasAsked)
        {
            throw new RuleViolation(ComplaintRules.ClosedAfterRevisit, RevisitAttemptsNeeded, RevisitDaysNeeded);
        }

        if (RevisitResult == Complaints.RevisitResult.Dissatisfied
            && (Text.Given(closing.Reason) is null || !closing.ExternalRouteTold))
        {
            throw new RuleViolation(ComplaintRules.DissatisfiedIsToldWhere).At(nameof(ClosingStatement.Reason));
        }

        if (IsSerious && CauseId is null && Cause is null)
        {
            throw new RuleViolation(ComplaintRules.SeriousHasCause);
        }

        RevisitResult ??= Complaints.RevisitResult.Unreachable;
        ClosedReason = RevisitResult switch
        {
            Complaints.RevisitResult.Unreachable => Complaints.ClosedReason.Unreachable,
            Complaints.RevisitResult.Dissatisfied => Complaints.ClosedReason.Dissatisfied,
            _ => Complaints.ClosedReason.Completed,
        };
        ExternalRouteTold = closing.ExternalRouteTold;
        ClosedAt = now;
        Move(ComplaintAction.Close, ComplaintStatus.Closed, by, now, Text.Given(closing.Reason));
    }

    /// <summary>CMP-38. Closed too early; the resolution clock goes on from where it stood.</summary>
    public void Reopen(string reason, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(ComplaintAction.Reopen, by);
        reason = Given(reason, nameof(reason));
        if (ClosedAt is not { } closed || now > closed.AddDays(ReopenDays))
        {
            throw new RuleViolation(ComplaintRules.ReopenedWithinThirtyDays, ReopenDays);
        }

        Return(ComplaintAction.Reopen, reason, by, now, clocks);
    }

    private void Return(ComplaintAction action, string? reason, Actor by, DateTime now, ClockSettings clocks)
    {
        Move(action, ComplaintStatus.Investigating, by, now, reason);
        Round++;
        ReopenCount++;
        ResolvedAt = null;
        ClosedAt = null;
        ClosedReason = null;
        RevisitResult = null;
        RevisitDueAt = null;
        ExternalRouteTold = false;
        RecomputeClocks(clocks, now);
    }

    private bool WasTriedOftenEnough(TimeZoneInfo zone)
    {
        var attempts = _revisits.FindAll(attempt => attempt.Round == Round);
        return attempts.Count >= RevisitAttemptsNeeded
            && attempts.Select(attempt => LocalTime.DayOf(attempt.At, zone)).Distinct().Count() >= RevisitDaysNeeded;
    }
}
