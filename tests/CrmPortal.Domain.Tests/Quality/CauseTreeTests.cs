using System.Reflection;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Quality;

public sealed class CauseTreeTests
{
    private static readonly CauseCode Process = Cause(1, "Process");
    private static readonly CauseCode Handover = Cause(2, "Handover", 1);
    private static readonly CauseCode Night = Cause(3, "Night shift", 2);
    private static readonly CauseCode People = Cause(4, "People");
    private static readonly CauseCode Training = Cause(5, "Training", 4);

    [Fact]
    [Trait("Rule", "LRN-01")]
    public void Each_cause_is_followed_by_the_finer_ones()
    {
        var walk = Tree().Walk().Select(entry => (entry.Cause.NameEn, entry.Level));

        Assert.Equal([("Process", 1), ("Handover", 2), ("Night shift", 3), ("People", 1), ("Training", 2)], walk);
        Assert.Equal("Process › Handover › Night shift", Tree().NameOf(3, chinese: false));
        Assert.Null(Tree().NameOf(99, chinese: false));
    }

    [Fact]
    [Trait("Rule", "LRN-01")]
    public void A_new_installation_has_six_branches_in_both_languages()
    {
        var seed = CauseCodeSeed.All();

        Assert.Equal(6, seed.Count);
        Assert.All(seed, branch => Assert.InRange(branch.Finer.Count, 3, 5));
        Assert.All(seed.SelectMany(branch => branch.Finer.Prepend(branch.Cause)), cause => Assert.NotEqual(cause.NameEn, cause.NameZh));
    }

    [Theory]
    [Trait("Rule", "LRN-02")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_cause_is_not_moved_below_itself(long parent)
    {
        var process = Cause(1, "Process");

        var refused = Assert.Throws<RuleViolation>(() => process.MoveTo(parent, Tree()));

        Assert.Equal((CauseRules.NotBelowItself, "ParentId"), (refused.Rule, refused.Field));
        Assert.Null(process.ParentId);
    }

    [Fact]
    [Trait("Rule", "LRN-03")]
    public void A_cause_moves_with_all_below_it_as_far_as_three_levels_reach()
    {
        var handover = Cause(2, "Handover", 1);

        handover.MoveTo(4, Tree());
        var refused = Assert.Throws<RuleViolation>(() => handover.MoveTo(5, Tree()));

        Assert.Equal(CauseRules.ThreeLevels, refused.Rule);
        Assert.Equal(4, handover.ParentId);
    }

    [Fact]
    [Trait("Rule", "LRN-03")]
    public void Nothing_is_added_below_the_third_level()
    {
        Tree().RequireRoomBelow(2);
        Tree().RequireRoomBelow(null);

        Refused.By(CauseRules.ThreeLevels, () => Tree().RequireRoomBelow(3));
    }

    [Fact]
    [Trait("Rule", "LRN-04")]
    public void A_retired_cause_takes_the_finer_ones_out_of_the_choices()
    {
        var process = Cause(1, "Process");
        process.Retire(Given.Now);
        var tree = new CauseTree([process, Handover, Night, People, Training]);

        Assert.Equal([4L, 5L], tree.Choices().Select(entry => entry.Cause.Id));
        Assert.False(tree.CanBeChosen(3));
        Assert.Equal("Process › Handover", tree.NameOf(2, chinese: false));
        process.Restore();
        Assert.True(tree.CanBeChosen(3));
    }

    [Fact]
    [Trait("Rule", "LRN-12")]
    public void The_finer_causes_belong_to_a_cause()
    {
        Assert.Equal([1L, 2L, 3L], Tree().WithFiner(1));
        Assert.Equal([5L], Tree().WithFiner(5));
    }

    private static CauseTree Tree() => new([Training, Night, People, Handover, Process]);

    // The key is given by the database.
    private static CauseCode Cause(long id, string name, long? parentId = null)
    {
        var cause = new CauseCode(name, name + " zh", parentId);
        typeof(Entity).GetProperty(nameof(Entity.Id), BindingFlags.Public | BindingFlags.Instance)!.SetValue(cause, id);
        return cause;
    }
}
