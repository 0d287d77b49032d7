using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

public sealed class ObstacleTests(ComplaintCast cast) : IClassFixture<ComplaintCast>
{
    [Theory]
    [InlineData(ComplaintStatus.Investigating, "owner", "drop", "no remedy to drop")]
    [InlineData(ComplaintStatus.Investigating, "lead", "approve", "No remedy waits")]
    [InlineData(ComplaintStatus.Investigating, "lead", "deescalate", "is not escalated")]
    [InlineData(ComplaintStatus.Investigating, "lead", "unexpedite", "is not on the fast lane")]
    [InlineData(ComplaintStatus.Implementing, "owner", "resolve", "neither carried out nor cancelled: 1")]
    [InlineData(ComplaintStatus.Withdrawn, "owner", "drop", "“Drop remedy” is not possible")]
    public async Task A_step_that_cannot_work_says_why_and_is_not_offered(ComplaintStatus status, string name, string step, string reason)
    {
        var complaint = await cast.ComplaintAsync(status);

        var page = await cast.Visitor(name).GetAsync($"/complaints/{complaint.Number}/{step}", HttpStatusCode.Conflict);
        var record = await cast.Visitor(name).GetAsync($"/complaints/{complaint.Number}");

        Assert.Contains(reason, page.TextOf("main"), StringComparison.Ordinal);
        Assert.False(page.Has("main form[data-guard]"));
        Assert.False(record.Has($"main a[href^='/complaints/{complaint.Number}/{step}']"));
    }

    [Fact]
    [Trait("Rule", "CMP-02")]
    public async Task A_form_that_is_sent_too_late_is_refused_under_the_name_of_its_step()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Withdrawn);

        var refused = await cast.PostAsync("owner", complaint, "drop", ComplaintSteps.FieldsOf("drop", complaint.Number), HttpStatusCode.Conflict);

        Assert.Contains("“Drop remedy” is not possible", refused.TextOf(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "CMP-40")]
    public async Task A_complaint_is_merged_only_where_there_is_another()
    {
        var customer = Given.Customer("With one complaint");
        await cast.Host.SaveAsync(customer);
        var complaint = await cast.SaveAsync(Given.ComplaintIn(ComplaintStatus.Received, cast.User("owner"), customer: customer));
        var address = $"/complaints/{complaint.Number}";

        var refused = await cast.Visitor("lead").GetAsync($"{address}/merge", HttpStatusCode.Conflict);
        var alone = await cast.Visitor("lead").GetAsync(address);
        await cast.SaveAsync(Given.ComplaintIn(ComplaintStatus.Received, cast.User("owner"), customer: customer));
        var withAnother = await cast.Visitor("lead").GetAsync(address);

        Assert.Contains("no other open complaint", refused.TextOf("main"), StringComparison.Ordinal);
        Assert.False(alone.Has($"main a[href='{address}/merge']"));
        Assert.True(withAnother.Has($"main a[href='{address}/merge']"));
    }
}
