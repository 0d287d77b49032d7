using CrmPortal.Data.Auditing;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Kpis;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Domain.Tiers;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.SampleData;

public sealed class SampleCompanyTests(SampleCompanyDatabase sample) : IClassFixture<SampleCompanyDatabase>
{
    private static readonly DateTime Now = Clock.Start;

    [Fact]
    public async Task There_are_complaints_in_every_status()
    {
        await using var db = sample.Open();

        var found = await db.Complaints.Select(c => c.Status).Distinct().ToListAsync();

        Assert.Equal(Enum.GetValues<ComplaintStatus>().Order(), found.Order());
    }

    [Fact]
    public async Task Every_open_complaint_has_a_due_time_and_no_other_has_one()
    {
        await using var db = sample.Open();

        var complaints = await db.Complaints.Select(c => new { c.Status, c.NextDueAt, c.Times.ResolutionDueAt }).ToListAsync();

        Assert.All(complaints, c => Assert.Equal(c.Status.IsOpen(), c.NextDueAt is not null));
        Assert.All(complaints, c => Assert.NotNull(c.ResolutionDueAt));
    }

    [Fact]
    public async Task The_queue_of_today_has_something_behind_every_filter()
    {
        await using var db = sample.Open();

        Assert.True(await db.Complaints.Unassigned().AnyAsync());
        Assert.True(await db.Complaints.Overdue(Now).AnyAsync());
        Assert.True(await db.Complaints.DueSoon(Now, Now.AddDays(1)).AnyAsync());
        Assert.True(await db.Complaints.Where(c => c.NextDueAt > Now.AddDays(1)).AnyAsync());
        Assert.True(await db.Complaints.Major().AnyAsync());
        Assert.True(await db.Complaints.Escalated().AnyAsync());
        Assert.True(await db.Set<Remedy>().AnyAsync(r => r.Status == RemedyStatus.Proposed));
    }

    [Fact]
    [Trait("Rule", "FDB-10")]
    public async Task The_register_holds_feedback_of_every_status_most_of_it_answered()
    {
        await using var db = sample.Open();

        var counts = await db.Feedback.GroupBy(f => f.Status).ToDictionaryAsync(g => g.Key, g => g.Count());

        Assert.Equal(Enum.GetValues<FeedbackStatus>().Length, counts.Count);
        Assert.InRange(counts[FeedbackStatus.Answered], counts.Values.Sum() / 2, counts.Values.Sum());
        Assert.True(await db.Complaints.AnyAsync(c => c.FastLane && c.NextDueAt != null));
    }

    [Fact]
    public async Task Nothing_has_happened_in_the_future()
    {
        await using var db = sample.Open();

        Assert.All(await db.Set<ComplaintTransition>().Select(h => h.At).ToListAsync(), NotLater);
        Assert.All(await db.Set<CommunicationEntry>().Select(m => m.At).ToListAsync(), NotLater);
        Assert.All(await db.Complaints.Select(c => c.ReceivedAt).ToListAsync(), NotLater);
        Assert.All(await db.Feedback.Select(f => f.ReceivedAt).ToListAsync(), NotLater);
        Assert.All(await db.Feedback.SelectMany(f => f.Replies).Select(r => r.At).ToListAsync(), NotLater);
        Assert.All(await db.Interactions.Select(i => i.EndedAt ?? i.LoggedAt).ToListAsync(), NotLater);
        Assert.All(await db.Tasks.SelectMany(t => t.History).Select(h => h.At).ToListAsync(), NotLater);
        Assert.All(await db.Customers.SelectMany(c => c.Tiers).Select(t => t.At).ToListAsync(), NotLater);
        Assert.All(await db.Purchases.Select(p => p.On).ToListAsync(), on => Assert.True(on <= DateOnly.FromDateTime(Now)));

        static void NotLater(DateTime at) => Assert.InRange(at, DateTime.UnixEpoch, Now);
    }

    [Fact]
    public async Task A_history_goes_forward_and_ends_where_the_complaint_stands()
    {
        await using var db = sample.Open();

        var complaints = await db.Complaints.AsNoTracking().With(ComplaintParts.History).ToListAsync();

        Assert.All(complaints, c =>
        {
            var steps = c.History.OrderBy(h => h.Id).ToList();
            Assert.Equal(steps.Select(h => h.At).Order(), steps.Select(h => h.At));
            Assert.Equal(c.Status, steps[^1].To);
        });
    }

    [Fact]
    public async Task A_serious_complaint_is_closed_by_somebody_else_than_its_owner()
    {
        await using var db = sample.Open();

        var closed = await db.Complaints.AsNoTracking()
            .With(ComplaintParts.History)
            .Where(c => c.Status == ComplaintStatus.Closed && (c.Severity == Severity.Major || c.Severity == Severity.Critical))
            .ToListAsync();

        Assert.NotEmpty(closed);
        Assert.All(closed, c => Assert.NotEqual(c.OwnerId, c.History.Last(h => h.Action == ComplaintAction.Close).UserId));
    }

    [Fact]
    public async Task There_are_tasks_in_every_status_and_some_are_overdue()
    {
        await using var db = sample.Open();

        var found = await db.Tasks.Select(t => t.Status).Distinct().ToListAsync();

        Assert.Equal(Enum.GetValues<FollowUpTaskStatus>().Order(), found.Order());
        Assert.True(await db.Tasks.Overdue(Now).AnyAsync());
    }

    [Fact]
    public async Task Customers_come_in_both_scripts_in_groups_with_tiers_and_levels()
    {
        await using var db = sample.Open();

        var names = await db.Customers.Select(c => c.Name).ToListAsync();

        Assert.Equal(SampleCompanyDatabase.Customers, names.Count);
        Assert.Contains(names, name => name.Any(c => c >= '\u4E00'));
        Assert.Contains(names, name => name.All(char.IsAscii));
        Assert.True(await db.Customers.AnyAsync(c => c.ParentId != null));
        Assert.True(await db.Customers.AnyAsync(c => c.Level == InfoLevel.Confidential));
        Assert.True(await db.Customers.AnyAsync(c => c.TeamId != null));
        Assert.True(await db.Customers.AnyAsync(c => c.Tier == Tier.A));
        Assert.True(await db.Purchases.AnyAsync());
    }

    [Fact]
    public async Task Every_figure_has_a_value()
    {
        var zone = SampleCompanyDatabase.Zone;
        await using var db = sample.Open();
        var window = KpiWindow.Of(
            new Period(new DateOnly(2024, 9, 1), new DateOnly(2026, 3, 3)), zone, Now, BusinessCalendar.Default(zone).Between);

        var facts = await db.Complaints.FactsAsync(window, CancellationToken.None);

        Assert.All(KpiCatalogue.All, kpi => Assert.True(kpi.Evaluate(facts, window).Value is not null, kpi.Definition.Code));
    }

    [Fact]
    public async Task First_responses_get_faster()
    {
        await using var db = sample.Open();

        var complaints = await db.Complaints.Where(c => c.Times.FirstRespondedAt != null)
            .Select(c => new { c.ReceivedAt, c.Times.FirstRespondedAt, c.Times.FirstResponseDueAt })
            .ToListAsync();
        var early = complaints.Where(c => c.ReceivedAt < Now.AddMonths(-12)).ToList();
        var late = complaints.Where(c => c.ReceivedAt > Now.AddMonths(-6)).ToList();

        Assert.True(
            late.Count(c => c.FirstRespondedAt <= c.FirstResponseDueAt) / (double)late.Count
            > early.Count(c => c.FirstRespondedAt <= c.FirstResponseDueAt) / (double)early.Count);
    }

    [Fact]
    public async Task The_audit_trail_names_the_sample_once()
    {
        await using var db = sample.Open();

        var notes = await db.AuditEvents.CountAsync(e => e.Action == AuditAction.Import);

        Assert.Equal(1, notes);
    }

    [Fact]
    public async Task The_same_day_makes_the_same_company()
    {
        await using var other = new SampleCompanyDatabase();
        await other.InitializeAsync();

        Assert.Equal(await DescribeAsync(sample), await DescribeAsync(other));
    }

    private static async Task<string> DescribeAsync(SampleCompanyDatabase of)
    {
        await using var db = of.Open();
        var customers = await db.Customers.OrderBy(c => c.Id).Select(c => c.Name + c.Phone).ToListAsync();
        var complaints = await db.Complaints.OrderBy(c => c.Id).Select(c => new { c.Content.Description, c.Status, c.ReceivedAt, c.Outcome.ClosedAt }).ToListAsync();
        var interactions = await db.Interactions.OrderBy(i => i.Id).Select(i => new { i.Summary, i.StartedAt }).ToListAsync();
        return string.Join('\n', [.. customers, .. complaints.Select(c => c.ToString()), .. interactions.Select(i => i.ToString())]);
    }
}
