using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Knowledge;

public sealed class GuidelineTests
{
    private static readonly GuidelineContent Content = new()
    {
        ReceptionEn = "Listen first.",
        HandlingEn = "Check the log.",
        HandlingZh = "查日志。",
        Allowed = [RemedyType.Refund, RemedyType.Apology],
        RemedyLimit = 300,
        SumLimit = 450,
        TargetDays = 5,
    };

    private static Guideline Guideline(GuidelineContent? content = null) => new(Given.Quality, content ?? Content, People.Sue, Given.Now);

    public static TheoryData<GuidelineContent, string> Incomplete => new()
    {
        { Content with { HandlingEn = " ", HandlingZh = null }, "HandlingEn" },
        { Content with { Allowed = [] }, "Allowed" },
        { Content with { RemedyLimit = 0 }, "RemedyLimit" },
        { Content with { SumLimit = -1 }, "SumLimit" },
        { Content with { SumLimit = 299.99m }, "SumLimit" },
        { Content with { TargetDays = 0 }, "TargetDays" },
        { Content with { TargetDays = 366 }, "TargetDays" },
    };

    [Theory]
    [Trait("Rule", "GUI-02")]
    [MemberData(nameof(Incomplete))]
    public void An_incomplete_guideline_is_refused_beside_its_field(GuidelineContent content, string field)
    {
        var guideline = Guideline();

        var made = Assert.Throws<RuleViolation>(() => Guideline(content));
        var revised = Assert.Throws<RuleViolation>(() => guideline.Revise(content, People.Sue, Given.Now));

        Assert.Equal((GuidelineRules.ContentIsComplete, field), (made.Rule, made.Field));
        Assert.Equal((GuidelineRules.ContentIsComplete, field), (revised.Rule, revised.Field));
        Assert.Single(guideline.Versions);
    }

    [Fact]
    [Trait("Rule", "GUI-02")]
    public void A_text_that_is_missing_in_one_language_is_shown_in_the_other()
    {
        var version = Guideline(Content with { ReceptionZh = " " }).Current;

        Assert.Equal(("Listen first.", "Listen first."), (version.Reception(chinese: false), version.Reception(chinese: true)));
        Assert.Equal(("Check the log.", "查日志。"), (version.Handling(chinese: false), version.Handling(chinese: true)));
    }

    [Fact]
    [Trait("Rule", "GUI-03")]
    public void An_edit_makes_a_new_version_and_leaves_the_old_one_alone()
    {
        var guideline = Guideline();
        var first = guideline.Current;

        guideline.Revise(Content with { RemedyLimit = 100 }, People.Sam, Given.Now.AddDays(1));

        Assert.Equal((1, 300m, "Sue"), (first.Number, first.RemedyLimit, first.UserName));
        Assert.Equal((2, 100m, "Sam"), (guideline.Current.Number, guideline.Current.RemedyLimit, guideline.Current.UserName));
    }

    [Fact]
    [Trait("Rule", "GUI-03")]
    public void A_retired_guideline_is_neither_edited_nor_retired_again()
    {
        var guideline = Guideline();
        guideline.Retire(People.Sue, Given.Now);

        var edited = Assert.Throws<RuleViolation>(() => guideline.Revise(Content, People.Sue, Given.Now));
        var retired = Assert.Throws<RuleViolation>(() => guideline.Retire(People.Sue, Given.Now.AddDays(1)));

        Assert.Equal(GuidelineRules.RetiredStaysAsItIs, edited.Rule);
        Assert.Equal(GuidelineRules.RetiredStaysAsItIs, retired.Rule);
        Assert.Equal((Given.Now, 1), (guideline.RetiredAt, guideline.Versions.Count));
    }

    [Theory]
    [Trait("Rule", "GUI-08")]
    [InlineData(Role.Agent)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public void Only_supervisors_write_guidelines(Role role)
    {
        var somebody = new Actor(50, "Somebody", role, null, InfoLevel.Confidential);
        var guideline = Guideline();

        Refused.By(GuidelineRules.WrittenBySupervisors, () => _ = new Guideline(1, Content, somebody, Given.Now));
        Refused.By(GuidelineRules.WrittenBySupervisors, () => guideline.Revise(Content, somebody, Given.Now));
        Refused.By(GuidelineRules.WrittenBySupervisors, () => guideline.Retire(somebody, Given.Now));
        Assert.Single(guideline.Versions);
    }

    [Fact]
    [Trait("Rule", "GUI-04")]
    public void A_remedy_that_the_guideline_does_not_provide_for_needs_a_reason()
    {
        var proposal = new RemedyProposal(RemedyType.Discount, "Half price", 10);

        var refusal = Refusal(GuidelineRules.RemedyIsProvidedFor, proposal);

        Assert.Equal(RemedyType.Discount, refusal.Arguments.Single());
    }

    [Fact]
    [Trait("Rule", "GUI-05")]
    public void An_amount_above_the_limit_of_the_guideline_needs_a_reason()
    {
        var refusal = Refusal(GuidelineRules.RemedyIsWithinLimit, Given.Refund(300.01m));

        Assert.Equal(new Money(300, "CNY"), refusal.Arguments.Single());
    }

    [Fact]
    [Trait("Rule", "GUI-06")]
    public void A_sum_above_the_limit_of_the_guideline_needs_a_reason()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        Propose(complaint, Given.Refund(300));
        Propose(complaint, Given.Refund(150));

        var refusal = Refused.By(GuidelineRules.SumIsWithinLimit, complaint, refused => Propose(refused, Given.Refund(0.01m)));
        complaint.Remedies.Drop(1, "Not needed", People.Ann, Given.Now);
        var next = Propose(complaint, Given.Refund(300));

        Assert.Equal(("DeviationReason", new Money(450, "CNY")), (refusal.Field, refusal.Arguments.Single()));
        Assert.Null(next.DeviationReason);
    }

    [Fact]
    [Trait("Rule", "GUI-07")]
    public void The_reason_for_a_deviation_stands_at_the_remedy_and_in_the_history()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        var remedy = Propose(complaint, Given.Refund(400) with { DeviationReason = " A wedding was spoilt. " });

        Assert.Equal(("A wedding was spoilt.", RemedyStatus.Approved), (remedy.DeviationReason, remedy.Status));
        Assert.Equal((ComplaintAction.Propose, "A wedding was spoilt."), (complaint.History[^1].Action, complaint.History[^1].Note));
    }

    [Theory]
    [Trait("Rule", "GUI-07")]
    [InlineData(true)]
    [InlineData(false)]
    public void Within_the_guideline_or_without_one_no_reason_is_kept(bool guided)
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        var before = complaint.History.Count;

        var remedy = complaint.Remedies.Propose(
            Given.Refund(guided ? 300 : 30_000) with { DeviationReason = "Just so" }, Given.Limits, People.Ann, Given.Now, guided ? Guideline().Current : null);

        Assert.Null(remedy.DeviationReason);
        Assert.Equal(before, complaint.History.Count);
    }

    [Fact]
    [Trait("Rule", "GUI-07")]
    [Trait("Rule", "CMP-24")]
    public void A_reason_does_not_replace_the_approval()
    {
        var remedy = Propose(Given.Complaint(ComplaintStatus.Investigating), Given.Refund(501) with { DeviationReason = "Special" });

        Assert.Equal(RemedyStatus.Proposed, remedy.Status);
    }

    private static Remedy Propose(Complaint complaint, RemedyProposal proposal) =>
        complaint.Remedies.Propose(proposal, Given.Limits, People.Ann, Given.Now, Guideline().Current);

    private static RuleViolation Refusal(Rule rule, RemedyProposal proposal)
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        var refusal = Refused.By(rule, complaint, refused => Propose(refused, proposal with { DeviationReason = "  " }));

        Assert.Equal("DeviationReason", refusal.Field);
        Assert.Equal("Special", Propose(complaint, proposal with { DeviationReason = "Special" }).DeviationReason);
        return refusal;
    }
}
