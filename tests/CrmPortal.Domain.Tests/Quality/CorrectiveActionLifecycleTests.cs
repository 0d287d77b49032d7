using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;
using static CrmPortal.Domain.Quality.CorrectiveActionStatus;
using static CrmPortal.Domain.Quality.CorrectiveActionStep;

namespace CrmPortal.Domain.Tests.Quality;

public sealed class CorrectiveActionLifecycleTests
{
    private static readonly Actor[] Everybody = [People.Ann, People.Ben, People.Sue, People.Sam, People.Manager, People.Admin];

    private static readonly Dictionary<CorrectiveActionStep, Action<CorrectiveAction, Actor>> Commands = new()
    {
        [Edit] = (a, by) => a.Edit(Given.ActionContent, by, Given.Now, At.China),
        [Link] = (a, by) => a.Link([5], by, Given.Now),
        [Start] = (a, by) => a.Start(by, Given.Now),
        [Implement] = (a, by) => a.Implement(null, At.Day("2027-01-01"), Given.CountBefore, by, Given.Now, At.China),
        [Check] = (a, by) => a.Check(new(1, 1000, 0), EffectVerdict.Effective, null, null, by, Given.CheckTime, At.China),
        [Cancel] = (a, by) => a.Cancel("Not needed", by, Given.Now),
    };

    public static TheoryData<CorrectiveActionStatus> Statuses => [Draft, InProgress, Implemented, Effective, Cancelled];

    [Theory]
    [MemberData(nameof(Statuses))]
    [Trait("Rule", "LRN-09")]
    [Trait("Rule", "LRN-10")]
    public void A_step_is_taken_exactly_where_the_table_allows_it(CorrectiveActionStatus status)
    {
        foreach (var person in Everybody)
        {
            foreach (var (step, command) in Commands)
            {
                var action = Given.Action(status);
                var isAllowed = action.Allows(step, person);

                var thrown = Record.Exception(() => command(action, person));

                Assert.Equal(isAllowed, thrown is null);
                Assert.True(thrown is null or RuleViolation, $"{thrown}");
                Assert.Equal(Expected(step, status).Contains(person), isAllowed);
            }
        }
    }

    [Fact]
    [Trait("Rule", "LRN-11")]
    public void Nobody_confirms_the_effect_of_his_own_action()
    {
        var owned = Given.Action(InProgress, Given.ActionContent with { Owner = People.Sue });
        owned.Implement(null, At.Day("2026-05-12"), Given.CountBefore, People.Sam, Given.Now, At.China);

        Assert.Equal(CorrectiveActionRules.OthersConfirmTheEffect, owned.WhyNot(Check, People.Sue)?.Rule);
        Assert.Equal(CorrectiveActionRules.OthersConfirmTheEffect, owned.WhyNot(Check, People.Sam)?.Rule);
        Assert.Equal(CorrectiveActionRules.AllowedToThisPerson, owned.WhyNot(Check, People.Ben)?.Rule);
        Assert.Null(owned.WhyNot(Check, People.NamedSupervisor));
    }

    // Written once more by hand: who may do what, by name.
    private static IReadOnlyList<Actor> Expected(CorrectiveActionStep step, CorrectiveActionStatus status) => (step, status) switch
    {
        (Start, Draft) or (Implement, InProgress) => [People.Ann, People.Sue, People.Sam],
        (Edit, Draft or InProgress) or (Link or Cancel, Draft or InProgress or Implemented) => [People.Sue, People.Sam],
        (Check, Implemented) => [People.Sue, People.Sam],
        _ => [],
    };
}
