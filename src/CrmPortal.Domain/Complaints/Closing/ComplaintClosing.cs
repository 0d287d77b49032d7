using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>How a complaint comes to its end: resolved, the complainant asked, closed, and perhaps opened again.</summary>
public sealed class ComplaintClosing
{
    /// <summary>CMP-33. So many attempts to reach the complainant …</summary>
    public const int AttemptsNeeded = 3;

    /// <summary>CMP-33. … on at least so many different days.</summary>
    public const int AttemptDaysNeeded = 2;

    /// <summary>CMP-38. Calendar days after closing within which a complaint can be reopened, the last one included.</summary>
    public const int ReopenDays = 30;

    private readonly Complaint _complaint;

    internal ComplaintClosing(Complaint complaint) => _complaint = complaint;

    public IReadOnlyList<RevisitAttempt> Revisits => PartList<RevisitAttempt>.All(_complaint._revisits);

    /// <summary>The first attempt after the latest resolution.</summary>
    internal DateTime? FirstAskedAt => OfThisRound.Min(attempt => (DateTime?)attempt.At);

    private IEnumerable<RevisitAttempt> OfThisRound => Revisits.Where(attempt => attempt.Round == _complaint.Round);

    /// <summary>CMP-29, CMP-30, CMP-32. All is done from our side; the revisit is scheduled.</summary>
    /// <param name="notice">Tells the decision, where that has not been logged since it was offered.</param>
    /// <param name="by">The owner.</param>
    /// <param name="now">UTC.</param>
    /// <param name="clocks">For the due time of the revisit.</param>
    public void Resolve(Message? notice, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(ComplaintAction.Resolve, by);
        var isTold = notice is null
            ? _complaint.Communications.LastNewsAt >= _complaint.Proposals.Latest!.OfferedAt
            : notice is { Direction: MessageDirection.Outbound, Automatic: false };
        if (!isTold)
        {
            throw new RuleViolation(ComplaintRules.DecisionIsCommunicated).At(nameof(Message.Text));
        }

        if (WhyNotResolve() is { } refusal)
        {
            throw refusal;
        }

        if (notice is not null)
        {
            _complaint.Communications.RequireComplete(notice, now);
            _complaint.Communications.Take(notice, by, now);
        }

        _complaint.ResolvedAt = now;
        _complaint.RevisitDueAt = _complaint.Clocks.Of(clocks).Ends(ClockKind.Revisit, now);
        _complaint.Move(ComplaintAction.Resolve, ComplaintStatus.Resolved, by, now);
    }

    /// <summary>CMP-32, CMP-37. An attempt to ask the complainant, or what they said; a dissatisfied one can be worked on again.</summary>
    public void RecordRevisit(RevisitResult result, string? note, bool continueWork, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(ComplaintAction.Revisit, by);
        var isReopened = continueWork && result == RevisitResult.Dissatisfied;
        note = isReopened ? Complaint.Given(note, nameof(note)) : Text.Given(note);

        PartList<RevisitAttempt>.Add(ref _complaint._revisits, new RevisitAttempt(result, note, _complaint.Round, by, now));
        if (result != RevisitResult.Unreachable)
        {
            _complaint.Outcome = _complaint.Outcome with { RevisitResult = result };
        }

        if (isReopened)
        {
            Return(ComplaintAction.Revisit, note, by, now, clocks);
        }
        else
        {
            _complaint.Stay(ComplaintAction.Revisit, by, now, note);
        }
    }

    /// <summary>CMP-33 to CMP-36. The end, if the complainant has been asked.</summary>
    public void Close(ClosingStatement closing, Actor by, DateTime now, TimeZoneInfo zone)
    {
        _complaint.Require(ComplaintAction.Close, by);
        if (WhyNotClose(zone) is { } refusal)
        {
            throw refusal;
        }

        var told = _complaint.Outcome.RevisitResult;
        if (told == RevisitResult.Dissatisfied && (Text.Given(closing.Reason) is null || !closing.ExternalRouteTold))
        {
            throw new RuleViolation(ComplaintRules.DissatisfiedIsToldWhere).At(nameof(ClosingStatement.Reason));
        }

        _complaint.Outcome = _complaint.Outcome with
        {
            RevisitResult = told ?? RevisitResult.Unreachable,
            ClosedReason = told switch
            {
                null or RevisitResult.Unreachable => ClosedReason.Unreachable,
                RevisitResult.Dissatisfied => ClosedReason.Dissatisfied,
                _ => ClosedReason.Completed,
            },
            ExternalRouteTold = closing.ExternalRouteTold,
            ClosedAt = now,
        };
        _complaint.Move(ComplaintAction.Close, ComplaintStatus.Closed, by, now, Text.Given(closing.Reason));
    }

    /// <summary>CMP-38. Closed too early; the resolution clock goes on from where it stood.</summary>
    public void Reopen(string reason, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Require(ComplaintAction.Reopen, by);
        reason = Complaint.Given(reason, nameof(reason));
        if (WhyNotReopen(now) is { } refusal)
        {
            throw refusal;
        }

        Return(ComplaintAction.Reopen, reason, by, now, clocks);
    }

    internal RuleViolation? WhyNotResolve() =>
        _complaint.Remedies.Count(remedy => remedy.IsPending) is > 0 and var left ? new RuleViolation(ComplaintRules.RemediesAreDone, left) : null;

    internal RuleViolation? WhyNotClose(TimeZoneInfo zone) =>
        _complaint.Outcome.RevisitResult is null && !WasTriedOftenEnough(zone)
            ? new RuleViolation(ComplaintRules.ClosedAfterRevisit, AttemptsNeeded, AttemptDaysNeeded)
        : _complaint.IsSerious && _complaint.CauseId is null && _complaint.Conclusion.Cause is null
            ? new RuleViolation(ComplaintRules.SeriousHasCause)
        : null;

    internal RuleViolation? WhyNotReopen(DateTime now) =>
        _complaint.Outcome.ClosedAt is not { } closed || now > closed.AddDays(ReopenDays)
            ? new RuleViolation(ComplaintRules.ReopenedWithinThirtyDays, ReopenDays)
            : null;

    /// <summary>CMP-34, CMP-35. Whether this one of those who work on it may close it.</summary>
    internal bool IsFor(Actor by) =>
        _complaint.IsSerious ? by.IsSupervisor && !_complaint.Ownership.IsOwner(by)
        : _complaint.Outcome.RevisitResult == RevisitResult.Dissatisfied ? by.IsSupervisor
        : _complaint.Ownership.IsOwner(by);

    private void Return(ComplaintAction action, string? reason, Actor by, DateTime now, ClockSettings clocks)
    {
        _complaint.Move(action, ComplaintStatus.Investigating, by, now, reason);
        _complaint.Round++;
        _complaint.Outcome = new ComplaintOutcome { ReopenCount = _complaint.Outcome.ReopenCount + 1 };
        _complaint.ResolvedAt = null;
        _complaint.RevisitDueAt = null;
        _complaint.Clocks.Recompute(clocks, now);
    }

    private bool WasTriedOftenEnough(TimeZoneInfo zone)
    {
        List<RevisitAttempt> attempts = [.. OfThisRound];
        return attempts.Count >= AttemptsNeeded
            && attempts.Select(attempt => LocalTime.DayOf(attempt.At, zone)).Distinct().Count() >= AttemptDaysNeeded;
    }
}
