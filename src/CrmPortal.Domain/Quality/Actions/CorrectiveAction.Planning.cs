using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Quality;

public sealed partial class CorrectiveAction
{
    /// <summary>LRN-07, LRN-08, LRN-10, LRN-13, LRN-19, LRN-20. Plans an action.</summary>
    /// <param name="content">What was typed.</param>
    /// <param name="complaints">Keys of the complaints it is for; may be empty.</param>
    /// <param name="by">A supervisor.</param>
    /// <param name="now">UTC.</param>
    /// <param name="zone">Decides which day it is.</param>
    public static CorrectiveAction Create(
        CorrectiveActionContent content, IReadOnlyCollection<long> complaints, Actor by, DateTime now, TimeZoneInfo zone)
    {
        var action = new CorrectiveAction { CreatedAt = now, CreatedByName = by.Name };
        if (!action.IsOneOf(CorrectiveActionLifecycle.Table.Who(null, CorrectiveActionStep.Plan), by))
        {
            throw new RuleViolation(CorrectiveActionRules.AllowedToThisPerson, CorrectiveActionStep.Plan);
        }

        RequireComplete(content);
        RequireFuture(content.DueOn, now, zone);

        action.Write(content);
        (action.OwnerId, action.OwnerName) = (content.Owner.UserId!.Value, content.Owner.Name);
        action._complaints.AddRange(complaints.Distinct().Select(id => new LinkedComplaint(id, now)));
        action.NextOn = action.DueOn;
        action._history.Add(new CorrectiveActionTransition(CorrectiveActionStep.Plan, CorrectiveActionStatus.Draft, 1, null, by, now));
        return action;
    }

    /// <summary>LRN-07, LRN-08, LRN-13, LRN-19, LRN-20. Another owner is a step of its own in the history.</summary>
    public void Edit(CorrectiveActionContent content, Actor by, DateTime now, TimeZoneInfo zone)
    {
        Require(CorrectiveActionStep.Edit, by);
        RequireComplete(content);
        if (content.DueOn != DueOn)
        {
            RequireFuture(content.DueOn, now, zone);
        }

        Write(content);
        Move(CorrectiveActionStep.Edit, Status, null, by, now);
        if (content.Owner.UserId != OwnerId)
        {
            (OwnerId, OwnerName) = (content.Owner.UserId!.Value, content.Owner.Name);
            Move(CorrectiveActionStep.HandOver, Status, OwnerName, by, now);
        }
    }

    /// <summary>Adds complaints it is for; those that it has are left alone.</summary>
    public void Link(IReadOnlyCollection<long> complaints, Actor by, DateTime now)
    {
        Require(CorrectiveActionStep.Link, by);

        List<long> added = [.. complaints.Except(_complaints.Select(known => known.ComplaintId))];
        if (added.Count > 0)
        {
            _complaints.AddRange(added.Select(id => new LinkedComplaint(id, now)));
            Move(CorrectiveActionStep.Link, Status, string.Join(", ", added.Select(id => Complaint.Numbers.Of(id))), by, now);
        }
    }

    private void Write(CorrectiveActionContent content)
    {
        (Title, Description, Kind) = (Text.Given(content.Title)!, Text.Given(content.Description), content.Kind);
        (CauseId, TypeId, DueOn) = (content.CauseId, content.TypeId, content.DueOn);
        (TargetPercent, WindowWeeks, WashoutDays) = (content.Plan.TargetPercent, content.Plan.WindowWeeks, content.Plan.WashoutDays);
    }

    private static void RequireComplete(CorrectiveActionContent content)
    {
        if (Text.Given(content.Title) is null)
        {
            throw new RuleViolation(CorrectiveActionRules.IsComplete).At(nameof(content.Title));
        }

        if (content.CauseId is null && content.TypeId is null)
        {
            throw new RuleViolation(CorrectiveActionRules.HasCauseOrType).At(nameof(content.CauseId));
        }

        if (!content.Owner.WorksWithCustomers || content.Owner.UserId is null)
        {
            throw new RuleViolation(CorrectiveActionRules.OwnerWorksWithCustomers, content.Owner.Name).At(nameof(OwnerId));
        }

        if (!content.Plan.IsPossible)
        {
            throw new RuleViolation(CorrectiveActionRules.IsComplete).At(nameof(EffectPlan.TargetPercent));
        }
    }

    private static void RequireFuture(DateOnly dueOn, DateTime now, TimeZoneInfo zone)
    {
        if (dueOn < LocalTime.DayOf(now, zone))
        {
            throw new RuleViolation(CorrectiveActionRules.DueInFuture).At(nameof(DueOn));
        }
    }
}
