using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

[Trait("Rule", "CMP-56")]
public sealed class ComplaintQueriesTests
{
    private static readonly Complaint New = Given.Unowned();
    private static readonly Complaint Major = Given.Complaint(ComplaintStatus.Investigating, Severity.Major);
    private static readonly Complaint Critical = Given.Complaint(ComplaintStatus.OnHold, Severity.Critical, People.Sue);
    private static readonly Complaint Resolved = Given.Complaint(ComplaintStatus.Resolved, Severity.Major);
    private static readonly Complaint Closed = Given.Complaint(ComplaintStatus.Closed);
    private static readonly Complaint Merged = Given.Complaint(ComplaintStatus.Merged);

    private static IQueryable<Complaint> All => new[] { New, Major, Critical, Resolved, Closed, Merged }.AsQueryable();

    [Fact]
    public void Open_complaints_are_those_with_a_running_clock()
    {
        Assert.Equal([New, Major, Critical], All.Open());
    }

    [Fact]
    public void Unassigned_complaints_have_no_owner()
    {
        Assert.Equal([New], All.Unassigned());
    }

    [Fact]
    public void An_owner_has_his_open_and_resolved_complaints()
    {
        Assert.Equal([Major, Resolved], All.OwnedBy(People.Ann.UserId!.Value));
    }

    [Fact]
    public void Overdue_begins_after_the_due_time()
    {
        var due = New.NextDueAt!.Value;

        Assert.DoesNotContain(New, All.Overdue(due));
        Assert.Contains(New, All.Overdue(due.AddTicks(1)));
    }

    [Fact]
    public void Due_soon_is_half_open()
    {
        var due = New.NextDueAt!.Value;

        Assert.Contains(New, All.DueSoon(due, due.AddTicks(1)));
        Assert.DoesNotContain(New, All.DueSoon(due.AddHours(-1), due));
        Assert.DoesNotContain(New, All.DueSoon(due.AddTicks(1), due.AddHours(1)));
    }

    [Fact]
    public void Major_means_open_and_major_or_critical()
    {
        Assert.Equal([Major, Critical], All.Major());
    }

    [Fact]
    public void Escalated_means_open_and_above_level_zero()
    {
        Assert.Equal([Critical], All.Escalated());
    }

    [Fact]
    public void A_revisit_is_due_once_its_time_has_come()
    {
        Assert.Empty(All.RevisitDue(Resolved.RevisitDueAt!.Value.AddTicks(-1)));
        Assert.Equal([Resolved], All.RevisitDue(Resolved.RevisitDueAt!.Value));
    }

    [Fact]
    public void Likely_duplicates_share_customer_and_type_and_are_recent()
    {
        Assert.Equal([New, Major, Critical, Resolved, Closed], All.LikelyDuplicatesOf(Given.CustomerId, Given.Quality, Given.Now));
        Assert.Empty(All.LikelyDuplicatesOf(Given.CustomerId, Given.Quality, Given.Now.AddTicks(1)));
        Assert.Empty(All.LikelyDuplicatesOf(Given.CustomerId, 99, At.Shanghai("2026-01-01 00:00")));
    }
}
