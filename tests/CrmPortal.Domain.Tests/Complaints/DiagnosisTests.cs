using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class DiagnosisTests
{
    [Fact]
    [Trait("Rule", "CMP-74")]
    [Trait("Rule", "CMP-75")]
    public void The_last_answer_is_the_cause_where_no_words_are_given()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        complaint.Investigation.RecordCause(null, " ", ["The rope broke", " ", " It was never inspected ", null], People.Ann, Given.Now);

        Assert.Equal("It was never inspected", complaint.Conclusion.Cause);
        Assert.Equal([(1, "The rope broke"), (2, "It was never inspected")], complaint.Investigation.LatestWhys.Select(why => (why.Number, why.Text)));
    }

    [Fact]
    [Trait("Rule", "CMP-74")]
    public void Words_and_a_cause_of_the_catalogue_stand_beside_the_chain()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        complaint.Investigation.RecordCause(7, "No inspection plan", ["The rope broke"], People.Ann, Given.Now);

        Assert.Equal((7L, "No inspection plan"), (complaint.CauseId, complaint.Conclusion.Cause));
        Assert.Equal("No inspection plan", complaint.History[^1].Note);
    }

    [Fact]
    [Trait("Rule", "CMP-74")]
    public void A_later_diagnosis_leaves_the_earlier_chain_as_it_was()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);
        complaint.Investigation.RecordCause(null, null, ["The rope broke"], People.Ann, Given.Now);

        complaint.Investigation.RecordCause(null, "Wrong crane", People.Sam, Given.Now);
        complaint.Investigation.RecordCause(null, null, ["The crane was too small", "The order named no weight"], People.Sam, Given.Now);

        Assert.Equal([1, 3, 3], complaint.Investigation.Whys.Select(why => why.Diagnosis));
        Assert.Equal(["The crane was too small", "The order named no weight"], complaint.Investigation.LatestWhys.Select(why => why.Text));
    }

    [Fact]
    [Trait("Rule", "CMP-75")]
    public void A_sixth_answer_is_refused()
    {
        var refused = Refused.By(
            ComplaintRules.FiveWhys,
            Given.Complaint(ComplaintStatus.Investigating),
            complaint => complaint.Investigation.RecordCause(7, null, ["1", "2", "3", "4", "5", "6"], People.Ann, Given.Now));

        Assert.Equal("whys", refused.Field);
    }
}
