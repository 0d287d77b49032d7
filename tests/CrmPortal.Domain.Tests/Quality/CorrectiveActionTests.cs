using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;
using static CrmPortal.Domain.Quality.CorrectiveActionStatus;

namespace CrmPortal.Domain.Tests.Quality;

public sealed class CorrectiveActionTests
{
    [Fact]
    [Trait("Rule", "LRN-07")]
    public void An_action_is_planned_for_many_complaints()
    {
        var action = CorrectiveAction.Create(Given.ActionContent, [3, 1, 3], People.Sue, Given.Now, At.China);

        Assert.Equal((Draft, 1, 1L, "Ann"), (action.Status, action.Round, action.OwnerId, action.OwnerName));
        Assert.Equal([3L, 1L], action.Complaints.Select(link => link.ComplaintId));
        Assert.Equal((action.DueOn, EffectPlan.Default), (action.NextOn, action.Plan));
        Assert.Equal("Sue", action.History.Single().UserName);
    }

    [Fact]
    [Trait("Rule", "LRN-07")]
    public void A_blank_title_and_an_impossible_plan_are_refused()
    {
        RefusedPlan(CorrectiveActionRules.IsComplete, Given.ActionContent with { Title = " " });
        RefusedPlan(CorrectiveActionRules.IsComplete, Given.ActionContent with { Plan = new EffectPlan(0) });
    }

    [Fact]
    [Trait("Rule", "LRN-08")]
    public void Without_a_cause_a_type_is_needed()
    {
        RefusedPlan(CorrectiveActionRules.HasCauseOrType, Given.ActionContent with { CauseId = null });

        Assert.Equal(3, Given.Action(content: Given.ActionContent with { CauseId = null, TypeId = 3 }).TypeId);
    }

    [Fact]
    [Trait("Rule", "LRN-10")]
    public void Only_supervisors_plan()
    {
        foreach (var person in new[] { People.Ann, People.Manager, People.Admin })
        {
            Refused.By(CorrectiveActionRules.AllowedToThisPerson, () => CorrectiveAction.Create(Given.ActionContent, [], person, Given.Now, At.China));
        }
    }

    [Fact]
    [Trait("Rule", "LRN-19")]
    public void A_manager_owns_no_action() =>
        RefusedPlan(CorrectiveActionRules.OwnerWorksWithCustomers, Given.ActionContent with { Owner = People.Manager });

    [Fact]
    [Trait("Rule", "LRN-20")]
    public void An_action_is_due_today_at_the_earliest()
    {
        RefusedPlan(CorrectiveActionRules.DueInFuture, Given.ActionContent with { DueOn = At.Day("2026-03-01") });
        var action = Given.Action(InProgress, Given.ActionContent with { DueOn = At.Day("2026-03-02") });
        var later = Given.Now.AddDays(5);

        action.Edit(Given.ActionContent with { DueOn = At.Day("2026-03-02"), Title = "Scan twice" }, People.Sue, later, At.China);
        Refused.By(
            CorrectiveActionRules.DueInFuture,
            action,
            late => late.Edit(Given.ActionContent with { DueOn = At.Day("2026-03-03") }, People.Sue, later, At.China));

        Assert.Equal("Scan twice", action.Title);
    }

    [Fact]
    public void Another_owner_is_a_step_of_its_own()
    {
        var action = Given.Action(InProgress);

        action.Edit(Given.ActionContent with { Owner = People.Ben }, People.Sue, Given.Now, At.China);

        Assert.Equal((2L, "Ben"), (action.OwnerId, action.OwnerName));
        Assert.Equal((CorrectiveActionStep.HandOver, "Ben"), (action.History[^1].Action, action.History[^1].Note));
    }

    [Fact]
    public void Complaints_are_linked_once()
    {
        var action = Given.Action(InProgress);

        action.Link([2, 9], People.Sue, Given.Now);
        action.Link([9], People.Sue, Given.Now);

        Assert.Equal([1L, 2L, 9L], action.Complaints.Select(link => link.ComplaintId));
        Assert.Single(action.History, move => move.Action is CorrectiveActionStep.Link && move.Note is "CP-000009");
    }

    [Fact]
    [Trait("Rule", "LRN-14")]
    public void The_check_is_no_earlier_than_the_day_after_the_second_period()
    {
        var action = Given.Action(InProgress);
        Assert.Equal(At.Day("2026-05-12"), action.EarliestCheck(Given.Now, At.China));

        var refused = Refused.By(
            CorrectiveActionRules.CheckedAfterTheWindow,
            action,
            early => early.Implement(null, At.Day("2026-05-11"), Given.CountBefore, People.Ann, Given.Now, At.China));
        action.Implement(" Scanner set up ", At.Day("2026-05-12"), Given.CountBefore, People.Ann, Given.Now, At.China);

        Assert.Equal("CheckOn", refused.Field);
        Assert.Equal((Implemented, At.Day("2026-05-12"), Given.Now), (action.Status, action.NextOn!.Value, action.ImplementedAt!.Value));
        Assert.Equal((Given.CountBefore, null), (action.Checks.Single().Before, action.Checks.Single().Verdict));
    }

    [Fact]
    [Trait("Rule", "LRN-15")]
    public void A_check_before_its_day_is_refused() =>
        Refused.By(
            CorrectiveActionRules.TooEarlyToCheck,
            Given.Action(Implemented),
            action => action.Check(new(0, 1000, 0), EffectVerdict.Effective, "Sure", null, People.Sue, Given.CheckTime.AddDays(-1), At.China));

    [Fact]
    [Trait("Rule", "LRN-16")]
    public void The_counts_and_the_verdict_are_kept()
    {
        var action = Given.Action(Effective);

        var check = action.Checks.Single();
        Assert.Equal((Effective, null), (action.Status, action.NextOn));
        Assert.Equal((Given.CountBefore, new RepeatCount(10, 1000, 0), EffectVerdict.Effective, "Sue"), (check.Before, check.After, check.Verdict, check.CheckedByName));
    }

    [Fact]
    [Trait("Rule", "LRN-16")]
    public void A_verdict_against_the_figures_has_a_reason()
    {
        var action = Given.Action(Implemented);
        Refused.By(
            CorrectiveActionRules.OtherVerdictHasReason,
            action,
            bare => bare.Check(new(39, 1000, 0), EffectVerdict.Effective, " ", null, People.Sue, Given.CheckTime, At.China));

        action.Check(new(39, 1000, 0), EffectVerdict.Effective, "The peak came in between", null, People.Sue, Given.CheckTime, At.China);

        Assert.Equal("The peak came in between", action.Checks.Single().Reason);
    }

    [Fact]
    [Trait("Rule", "LRN-17")]
    public void An_action_without_effect_is_reopened_in_a_new_round()
    {
        var action = Given.Action(Implemented);
        foreach (var day in new DateOnly?[] { null, At.Day("2026-05-01") })
        {
            Refused.By(
                CorrectiveActionRules.ReopenedWithADay,
                action,
                bare => bare.Check(new(39, 1000, 0), EffectVerdict.NotEffective, null, day, People.Sue, Given.CheckTime, At.China));
        }

        action.Check(new(39, 1000, 0), EffectVerdict.NotEffective, null, At.Day("2026-06-30"), People.Sue, Given.CheckTime, At.China);

        Assert.Equal((InProgress, 2, At.Day("2026-06-30")), (action.Status, action.Round, action.NextOn!.Value));
        Assert.Equal((null, null), (action.ImplementedAt, action.CheckOn));
        Assert.Equal([(CorrectiveActionStep.Check, NotEffective, 1), (CorrectiveActionStep.Reopen, InProgress, 2)], action.History.TakeLast(2).Select(m => (m.Action, m.To, m.Round)));
        action.Implement(null, action.EarliestCheck(Given.CheckTime, At.China), new(39, 1000, 0), People.Ann, Given.CheckTime, At.China);
        Assert.Equal([1, 2], action.Checks.Select(check => check.Round));
    }

    [Fact]
    [Trait("Rule", "LRN-18")]
    public void A_cancellation_has_a_reason()
    {
        var action = Given.Action(InProgress);
        Refused.By(CorrectiveActionRules.CancelledWithReason, action, bare => bare.Cancel(" ", People.Sue, Given.Now));

        action.Cancel("The line is closed", People.Sue, Given.Now);

        Assert.Equal((Cancelled, null, "The line is closed"), (action.Status, action.NextOn, action.History[^1].Note));
    }

    private static void RefusedPlan(Rule rule, CorrectiveActionContent content) =>
        Refused.By(rule, () => CorrectiveAction.Create(content, [], People.Sue, Given.Now, At.China));
}
