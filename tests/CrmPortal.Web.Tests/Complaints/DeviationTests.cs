using System.Globalization;
using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

public sealed class DeviationTests(DeviationTests.Guided guided) : IClassFixture<DeviationTests.Guided>
{
    private const string Form = "main form[data-guard]";

    private readonly ComplaintCast _cast = guided.Cast;

    private static Fields Refund(int amount) => new()
    {
        ["Input.Type"] = "Refund",
        ["Input.Description"] = "Crane fee",
        ["Input.Amount"] = amount.ToString(CultureInfo.InvariantCulture),
    };

    [Fact]
    [Trait("Rule", "GUI-05")]
    [Trait("Rule", "GUI-07")]
    public async Task A_remedy_outside_the_guideline_asks_for_a_reason_that_the_approver_sees()
    {
        var complaint = await _cast.ComplaintAsync(ComplaintStatus.Investigating);
        var page = await _cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/propose");

        var refused = await page.SubmitAsync(Form, Refund(600), HttpStatusCode.Conflict);
        var before = await _cast.ReadAsync(complaint);
        await refused.SubmitAsync(Form, new() { ["Input.DeviationReason"] = "A wedding was spoilt." });
        var approval = await _cast.Visitor("lead").GetAsync($"/complaints/{complaint.Number}/approve");

        Assert.Contains("Check the log.", page.TextOf("main details.guideline"), StringComparison.Ordinal);
        Assert.Contains("¥100.00", refused.ErrorAt("Input.DeviationReason"), StringComparison.Ordinal);
        Assert.Equal("600", refused.ValueOf("Input.Amount"));
        Assert.Empty(before.Remedies);
        Assert.Contains("A wedding was spoilt.", approval.TextOf("main table.list"), StringComparison.Ordinal);
        var stored = await _cast.ReadAsync(complaint);
        Assert.NotNull(stored.Remedies.Single().GuidelineVersionId);
        Assert.Contains(stored.History, row => row is { Action: ComplaintAction.Propose, Note: "A wedding was spoilt." });
        Assert.Contains("A wedding was spoilt.", (await _cast.Visitor("lead").GetAsync($"/complaints/{complaint.Number}")).TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "GUI-07")]
    public async Task A_remedy_within_the_guideline_asks_for_nothing()
    {
        var complaint = await _cast.ComplaintAsync(ComplaintStatus.Investigating);

        await _cast.PostAsync("owner", complaint, "propose", Refund(100), HttpStatusCode.SeeOther);

        Assert.Null((await _cast.ReadAsync(complaint)).Remedies.Single().DeviationReason);
    }

    [Fact]
    public async Task The_guideline_stands_beside_the_assessment_and_the_script_beside_the_intake()
    {
        var complaint = await _cast.ComplaintAsync(ComplaintStatus.Acknowledged);

        var assessment = await _cast.Visitor("other").GetAsync($"/complaints/{complaint.Number}/assess");
        var intake = await _cast.Visitor("other").GetAsync("/complaints/new");

        Assert.Contains("Check the log.", assessment.TextOf("main details.guideline"), StringComparison.Ordinal);
        Assert.Contains("Listen first.", intake.TextOf("main details[data-script]"), StringComparison.Ordinal);
    }

    /// <summary>Every complaint of the cast is of the first type, which has a guideline here.</summary>
    public sealed class Guided : IAsyncLifetime
    {
        public ComplaintCast Cast { get; } = new();

        public async Task InitializeAsync()
        {
            await Cast.InitializeAsync();
            await Cast.Host.SaveAsync(Given.Guideline(1));
        }

        public Task DisposeAsync() => Cast.DisposeAsync();
    }
}
