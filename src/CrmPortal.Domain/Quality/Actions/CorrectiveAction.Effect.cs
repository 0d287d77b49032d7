using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Quality;

public sealed partial class CorrectiveAction
{
    /// <summary>Work on it begins.</summary>
    public void Start(Actor by, DateTime now)
    {
        Require(CorrectiveActionStep.Start, by);

        Move(CorrectiveActionStep.Start, CorrectiveActionStatus.InProgress, null, by, now);
    }

    /// <summary>The first day on which an action that is implemented now can be checked: the period after is over.</summary>
    public DateOnly EarliestCheck(DateTime implementedAt, TimeZoneInfo zone) =>
        LocalTime.DayOf(Plan.After(implementedAt).To, zone).AddDays(1);

    /// <summary>LRN-12, LRN-14. What was planned is done; what the rate was before is kept with it.</summary>
    /// <param name="note">What was done; may be blank.</param>
    /// <param name="checkOn">No earlier than <see cref="EarliestCheck"/>.</param>
    /// <param name="before">Counted over <see cref="EffectPlan.Before"/> of <paramref name="now"/>.</param>
    /// <param name="by">The owner or a supervisor.</param>
    /// <param name="now">UTC.</param>
    /// <param name="zone">Decides which day it is.</param>
    public void Implement(string? note, DateOnly checkOn, RepeatCount before, Actor by, DateTime now, TimeZoneInfo zone)
    {
        Require(CorrectiveActionStep.Implement, by);
        var earliest = EarliestCheck(now, zone);
        if (checkOn < earliest)
        {
            throw new RuleViolation(CorrectiveActionRules.CheckedAfterTheWindow, earliest).At(nameof(CheckOn));
        }

        (ImplementedAt, ImplementedById, CheckOn) = (now, by.UserId, checkOn);
        _checks.Add(new EffectCheck(Round, Plan, now, before));
        Move(CorrectiveActionStep.Implement, CorrectiveActionStatus.Implemented, Text.Given(note), by, now);
    }

    /// <summary>LRN-11, LRN-14, LRN-15, LRN-16, LRN-17. A person decides whether it helped; an action that did not is reopened at once.</summary>
    /// <param name="after">Counted over <see cref="EffectPlan.After"/> of <see cref="ImplementedAt"/>.</param>
    /// <param name="verdict">What is decided; the figures only propose it.</param>
    /// <param name="reason">Needed where it is not what the figures speak for.</param>
    /// <param name="dueOn">The new day to implement it by; needed for a verdict of "not effective".</param>
    /// <param name="by">A supervisor who neither owns it nor said that it is done.</param>
    /// <param name="now">UTC.</param>
    /// <param name="zone">Decides which day it is.</param>
    public void Check(
        RepeatCount after, EffectVerdict verdict, string? reason, DateOnly? dueOn, Actor by, DateTime now, TimeZoneInfo zone)
    {
        Require(CorrectiveActionStep.Check, by);
        if (LocalTime.DayOf(now, zone) < CheckOn)
        {
            throw new RuleViolation(CorrectiveActionRules.TooEarlyToCheck, CheckOn!);
        }

        var check = _checks[^1];
        var words = Text.Given(reason);
        if (new Effect(check.Before, after).Proposed(check.TargetPercent) != verdict && words is null)
        {
            throw new RuleViolation(CorrectiveActionRules.OtherVerdictHasReason).At(nameof(reason));
        }

        if (verdict is EffectVerdict.NotEffective && (dueOn is null || dueOn < LocalTime.DayOf(now, zone)))
        {
            throw new RuleViolation(CorrectiveActionRules.ReopenedWithADay).At(nameof(DueOn));
        }

        check.Decide(after, verdict, words, by, now);
        if (verdict is EffectVerdict.Effective)
        {
            Move(CorrectiveActionStep.Check, CorrectiveActionStatus.Effective, words, by, now);
            return;
        }

        Move(CorrectiveActionStep.Check, CorrectiveActionStatus.NotEffective, words, by, now);
        Round++;
        DueOn = dueOn!.Value;
        Move(CorrectiveActionStep.Reopen, CorrectiveActionStatus.InProgress, null, by, now);
        (ImplementedAt, ImplementedById, CheckOn) = (null, null, null);
    }

    /// <summary>LRN-18.</summary>
    public void Cancel(string? reason, Actor by, DateTime now)
    {
        Require(CorrectiveActionStep.Cancel, by);
        var why = Text.Given(reason) ?? throw new RuleViolation(CorrectiveActionRules.CancelledWithReason).At(nameof(reason));

        Move(CorrectiveActionStep.Cancel, CorrectiveActionStatus.Cancelled, why, by, now);
    }
}
