using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class ExitTests
{
    [Fact]
    [Trait("Rule", "CMP-39")]
    public void A_complaint_is_withdrawn_at_the_complainants_request()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        Refused.By(ComplaintRules.WithdrawnOnRequest, complaint, refused => refused.Exits.Withdraw(Given.Reply, People.Ann, Given.Now));
        Refused.By(ComplaintRules.MessageIsComplete, complaint, refused => refused.Exits.Withdraw(Given.Request with { Text = "" }, People.Ann, Given.Now));
        complaint.Exits.Withdraw(Given.Request, People.Ann, Given.Now);

        Assert.Equal(ComplaintStatus.Withdrawn, complaint.Status);
        Assert.Equal("I take it back.", complaint.Communications[^1].Text);
        Assert.Null(complaint.NextDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-40")]
    public void Two_complaints_of_a_customer_about_one_matter_are_merged()
    {
        var (source, target) = (Given.Complaint(), Given.Complaint(ComplaintStatus.Investigating));

        Refused.By(ComplaintRules.TextIsGiven, source, refused => refused.Exits.Merge(target, " ", People.Sam, Given.Now, Given.Clocks));
        source.Exits.Merge(target, "The same crane", People.Sam, Given.Now, Given.Clocks);

        Assert.Equal((ComplaintStatus.Merged, ComplaintStatus.Investigating), (source.Status, target.Status));
        Assert.Equal(target.Id, source.MergedIntoId);
        Assert.Equal((ComplaintAction.Merge, source.Number), (target.History[^1].Action, target.History[^1].Note));
        Assert.Equal("The crane dropped my container.", source.Content.Description);
    }

    [Fact]
    [Trait("Rule", "CMP-40")]
    public void Complaints_of_different_or_unknown_customers_are_not_merged()
    {
        var other = Given.Complaint(intake: Given.Intake with { Subject = Given.Subject with { CustomerId = 200 } });
        var unknown = Given.Intake with { Content = Given.Content with { Anonymous = true }, Subject = Given.Subject with { CustomerId = null } };

        RefusedMerge(Given.Complaint(), other);
        RefusedMerge(Given.Complaint(intake: unknown), Given.Complaint(intake: unknown));
    }

    [Theory]
    [Trait("Rule", "CMP-40")]
    [InlineData(ComplaintStatus.Resolved)]
    [InlineData(ComplaintStatus.Closed)]
    [InlineData(ComplaintStatus.Merged)]
    public void Nothing_is_merged_into_what_is_not_open(ComplaintStatus status)
    {
        RefusedMerge(Given.Complaint(), Given.Complaint(status));
    }

    [Fact]
    [Trait("Rule", "CMP-40")]
    public void A_complaint_is_not_merged_into_itself()
    {
        var complaint = Given.Complaint();

        RefusedMerge(complaint, complaint);
    }

    [Theory]
    [Trait("Rule", "CMP-41")]
    [InlineData(-1, -1)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void The_earliest_receipt_rules_the_clocks(int sourceDays, int expectedDays)
    {
        var now = Given.Now.AddDays(2);
        var source = Complaint.Receive(Given.Intake with { ReceivedAt = Given.Now.AddDays(sourceDays) }, People.Ben, now, Given.Clocks);
        var target = Given.Complaint();

        source.Exits.Merge(target, "The same crane", People.Sam, now, Given.Clocks);

        var from = Given.Now.AddDays(expectedDays);
        Assert.Equal((from, Given.Now), (target.Times.ClocksFrom, target.ReceivedAt));
        Assert.Equal(Given.Clocks.Calendar.Add(from, At.Days(10)), target.Times.ResolutionDueAt);
    }

    [Fact]
    [Trait("Rule", "CMP-42")]
    public void A_referral_names_the_body_and_the_day()
    {
        var complaint = Given.Complaint(ComplaintStatus.Closed);

        RefusedReferral(complaint, " ", "2026-03-02");
        RefusedReferral(complaint, "Port authority", "2026-03-03");
        RefusedReferral(complaint, "Port authority", "2026-03-01");
        complaint.Exits.Refer("Port authority", At.Day("2026-03-02"), null, People.Sam, Given.Now, At.China);

        Assert.Equal(ComplaintStatus.ReferredExternally, complaint.Status);
        Assert.Equal(("Port authority", At.Day("2026-03-02")), (complaint.Departure.ReferredTo, complaint.Departure.ReferredOn));
    }

    [Fact]
    [Trait("Rule", "CMP-43")]
    public void What_is_no_complaint_is_reclassified_with_a_reason()
    {
        var complaint = Given.Complaint(ComplaintStatus.Assessed);

        Refused.By(ComplaintRules.TextIsGiven, complaint, refused => refused.Exits.Reclassify(ReclassifiedAs.Feedback, "", People.Sam, Given.Now));
        complaint.Exits.Reclassify(ReclassifiedAs.Feedback, "Only praise", People.Sam, Given.Now);

        Assert.Equal((ComplaintStatus.Reclassified, ReclassifiedAs.Feedback), (complaint.Status, complaint.Departure.ReclassifiedAs));
        Assert.Null(complaint.NextDueAt);
    }

    private static void RefusedMerge(Complaint source, Complaint target) => Refused.By(
        ComplaintRules.MergedIntoOpenOfSameCustomer,
        source,
        refused => refused.Exits.Merge(target, "The same crane", People.Sam, Given.Now, Given.Clocks));

    private static void RefusedReferral(Complaint complaint, string body, string on) => Refused.By(
        ComplaintRules.ReferralHasBodyAndDate,
        complaint,
        refused => refused.Exits.Refer(body, At.Day(on), null, People.Sam, Given.Now, At.China));
}
