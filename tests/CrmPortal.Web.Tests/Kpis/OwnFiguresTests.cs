using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Kpis;

public sealed class OwnFiguresTests(FigureCase figures) : IClassFixture<FigureCase>
{
    [Fact]
    public async Task An_agent_sees_the_figures_of_the_complaints_he_owns()
    {
        using var agent = await SignInAsync();
        var own = await figures.EvaluateAsync("COMPLAINTS", figures.Agent.Id);
        var all = await figures.EvaluateAsync("COMPLAINTS");

        var page = await agent.GetAsync($"/kpis/COMPLAINTS{FigureCase.Query}");
        var rows = await FigureCase.NumbersAsync(agent, $"/kpis/COMPLAINTS/rows{FigureCase.Query}&outcome=counted");
        var file = await agent.GetAsync($"/kpis/COMPLAINTS/rows.csv{FigureCase.Query}&outcome=counted");

        Assert.True(own.N < all.N);
        Assert.Equal($"{own.N}", page.TextOf(".stat-value"));
        Assert.Contains($"n = {all.N}", page.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal(own.N, rows.Count);
        Assert.Equal(own.N, file.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Fact]
    [Trait("Rule", "KPI-23")]
    public async Task A_share_of_one_person_is_shown_from_ten_complaints_on()
    {
        var few = await figures.Host.SaveAsync(Given.User(name: "Few"));
        var enough = await figures.Host.SaveAsync(Given.User(name: "Enough"));
        await figures.Host.SaveAsync([.. Enumerable.Range(0, 9).Select(_ => (object)Given.ComplaintIn(ComplaintStatus.Acknowledged, few))]);
        await figures.Host.SaveAsync([.. Enumerable.Range(0, 10).Select(_ => (object)Given.ComplaintIn(ComplaintStatus.Acknowledged, enough))]);
        using var hidden = await figures.Host.SignInAsync(few);
        using var shown = await figures.Host.SignInAsync(enough);

        var none = await hidden.GetAsync($"/kpis/ACK{FigureCase.Query}");
        var share = await shown.GetAsync($"/kpis/ACK{FigureCase.Query}");
        var overview = await hidden.GetAsync($"/kpis{FigureCase.Query}");

        Assert.Equal(("–", "n = 9"), (none.TextOf(".stat-value"), none.TextOf("main p a[href*='/ACK/rows']")));
        Assert.Contains("10", none.TextOf("p.soft"), StringComparison.Ordinal);
        Assert.DoesNotContain("95", none.TextOf("main .panel"), StringComparison.Ordinal);
        Assert.Equal(("100.0 %", "n = 10"), (share.TextOf(".stat-value"), share.TextOf("main p a[href*='/ACK/rows']")));
        Assert.Contains("95", share.TextOf("main .panel"), StringComparison.Ordinal);
        Assert.Equal("9", overview.TextOf("a.stat[href*='/COMPLAINTS?'] .stat-value"));
    }

    [Fact]
    public async Task A_supervisor_sees_the_figures_of_all()
    {
        using var supervisor = await figures.Host.SignInAsync(Role.Supervisor);
        var all = await figures.EvaluateAsync("COMPLAINTS");

        var page = await supervisor.GetAsync($"/kpis/COMPLAINTS{FigureCase.Query}");

        Assert.Equal($"{all.N}", page.TextOf(".stat-value"));
    }

    private async Task<Visitor> SignInAsync() => await figures.Host.SignInAsync(figures.Agent);
}
