using CrmPortal.Data.Complaints;
using CrmPortal.Data.Jobs;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Jobs;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

public sealed class ClockAlarmJobTests : IAsyncLifetime
{
    private readonly Team _team = Given.Team("Claims");
    private WebHost _host = null!;
    private User _owner = null!;
    private User _lead = null!;

    public async Task InitializeAsync()
    {
        _host = await WebHost.StartAsync();
        await _host.SaveAsync(_team);
        _owner = await _host.SaveAsync(Given.User(Role.Agent, _team));
        _lead = await _host.SaveAsync(Given.User(Role.Supervisor, _team, culture: "zh-CN"));
        await _host.SaveAsync(Given.User(Role.Supervisor));
    }

    public Task DisposeAsync() => _host.DisposeAsync();

    [Fact]
    [Trait("Rule", "CMP-46")]
    [Trait("Rule", "MAI-10")]
    public async Task An_overdue_complaint_is_escalated_and_the_owner_reminded_once()
    {
        var complaint = Given.Complaint(1, owner: _owner, team: _team);
        await _host.SaveAsync(complaint);
        _host.Clock.Advance(TimeSpan.FromDays(30));

        await RunAsync();
        await RunAsync();

        var stored = await ReadAsync(complaint);
        var mails = await MailsAsync();
        Assert.Equal(2, stored.EscalationLevel);
        Assert.Equal((null, "system"), (stored.History[^1].UserId, stored.History[^1].UserName));
        Assert.Equal(4, mails.Count(m => m.Kind is MailKind.Reminder && string.Equals(m.To, _owner.Email, StringComparison.Ordinal)));
        var escalation = Assert.Single(mails, m => m.Kind is MailKind.Escalation);
        Assert.Equal((_lead.Email, "zh-CN"), (escalation.To, escalation.Culture));
        Assert.Equal($"{complaint.Number} 已升级", escalation.SubjectToSend);
        Assert.Equal(5, mails.Count);
        Assert.DoesNotContain(mails, m => m.Body.Contains("parcel", StringComparison.Ordinal));
        Assert.Equal(1, await _host.QueryAsync(db => db.AuditEvents.CountAsync(e => e.Entity == "Complaint" && e.EntityId == complaint.Id && e.Changes.Contains("EscalationLevel") && e.ActorId == null && e.Changes.Contains("ResolutionBreached"))));
    }

    [Fact]
    [Trait("Rule", "CMP-62")]
    public async Task Each_threshold_reminds_once_however_often_the_job_runs()
    {
        await _host.SaveAsync(Given.Complaint(1, owner: _owner, team: _team));

        for (var hour = 0; hour < 24 * 30; hour += 6)
        {
            _host.Clock.Advance(TimeSpan.FromHours(6));
            await RunAsync();
        }

        var reminders = (await MailsAsync()).FindAll(m => m.Kind is MailKind.Reminder);
        Assert.Equal(reminders.Count, reminders.Select(m => m.Body).Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(reminders.Count, 5, 8);
    }

    [Fact]
    [Trait("Rule", "CMP-62")]
    public async Task Nobody_owns_it_so_the_supervisors_of_its_team_are_reminded()
    {
        await _host.SaveAsync(Given.Complaint(1, team: _team));
        _host.Clock.Advance(TimeSpan.FromHours(5));

        await RunAsync();

        Assert.All(await MailsAsync(), mail => Assert.Equal((MailKind.Reminder, _lead.Email), (mail.Kind, mail.To)));
        Assert.NotEmpty(await MailsAsync());
    }

    [Fact]
    [Trait("Rule", "CMP-62")]
    public async Task Wherever_a_run_is_cut_off_the_next_one_finishes_and_nothing_rings_twice()
    {
        List<Complaint> complaints = [.. Enumerable.Range(0, 3).Select(_ => Given.Complaint(1, owner: _owner, team: _team))];
        await _host.SaveAsync([.. complaints]);
        _host.Clock.Advance(TimeSpan.FromDays(30));
        var job = _host.Services.GetServices<IJob>().OfType<ClockAlarmJob>().Single();
        var holder = await HoldAsync(job);

        var crashes = 0;
        while (!await SurvivesAsync(new FailingScopes(_host.Services.GetRequiredService<IServiceScopeFactory>(), crashes)))
        {
            crashes++;
        }

        Assert.InRange(crashes, 4, 8);
        await AssertRungOnceAsync(complaints);

        async Task<bool> SurvivesAsync(FailingScopes scopes)
        {
            try
            {
                await job.RunAsync(new JobRun(scopes, job.Name, holder), CancellationToken.None);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    [Fact]
    [Trait("Rule", "CMP-62")]
    public async Task Two_runs_at_once_ring_once()
    {
        List<Complaint> complaints = [.. Enumerable.Range(0, 12).Select(_ => Given.Complaint(1, owner: _owner, team: _team))];
        await _host.SaveAsync([.. complaints]);
        _host.Clock.Advance(TimeSpan.FromDays(30));
        var job = _host.Services.GetServices<IJob>().OfType<ClockAlarmJob>().Single();
        var holder = await HoldAsync(job);
        var run = new JobRun(_host.Services.GetRequiredService<IServiceScopeFactory>(), job.Name, holder);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => job.RunAsync(run, CancellationToken.None)));

        await AssertRungOnceAsync(complaints);
    }

    [Fact]
    [Trait("Rule", "CMP-62")]
    public async Task An_alarm_is_no_edit_that_somebody_else_has_to_notice()
    {
        var complaint = Given.Complaint(1, owner: _owner, team: _team, receivedAt: Clock.Start.AddDays(-3));
        await _host.SaveAsync(complaint);
        using var owner = await _host.SignInAsync(_owner);
        var form = await owner.GetAsync($"/complaints/{complaint.Number}/amend");
        await RunAsync();

        await form.SubmitAsync("main form[data-guard]", new() { ["Input.Description"] = "Only a scratch." });

        Assert.Equal("Only a scratch.", (await ReadAsync(complaint)).Content.Description);
        Assert.NotEmpty(await MailsAsync());
    }

    [Fact]
    [Trait("Rule", "JOB-01")]
    public async Task A_run_whose_job_was_taken_over_ends()
    {
        await _host.SaveAsync(Given.Complaint(1, owner: _owner, team: _team));
        _host.Clock.Advance(TimeSpan.FromDays(30));
        var job = _host.Services.GetServices<IJob>().OfType<ClockAlarmJob>().Single();
        await HoldAsync(job);
        var stale = new JobRun(_host.Services.GetRequiredService<IServiceScopeFactory>(), job.Name, Guid.NewGuid());

        await Assert.ThrowsAsync<LeaseLostException>(() => job.RunAsync(stale, CancellationToken.None));

        Assert.Empty(await MailsAsync());
    }

    [Fact]
    [Trait("Rule", "CMP-51")]
    public async Task New_due_times_that_were_asked_for_survive_a_crash()
    {
        var customer = Given.Customer();
        await _host.SaveAsync(customer);
        List<Complaint> complaints = [.. Enumerable.Range(0, 3).Select(_ => Given.Complaint(1, customer))];
        await _host.SaveAsync([.. complaints]);
        using var lead = await _host.SignInAsync(Given.User(Role.Supervisor, clearance: InfoLevel.Confidential));
        var before = (await ReadAsync(complaints[0])).Times.ResolutionDueAt;

        await (await lead.GetAsync($"/customers/{customer.Number}/tier")).SubmitAsync("main form[method=post]", new() { ["Input.Tier"] = "A", ["Input.Reason"] = "Key account" });
        var asked = await _host.QueryAsync(db => db.DueTimeRequests.SingleAsync());
        var unchanged = (await ReadAsync(complaints[0])).Times.ResolutionDueAt;
        var outcome = await _host.RunAsync<DueTimes>();

        Assert.Equal((customer.Id, before), (asked.CustomerId, unchanged));
        Assert.Equal(JobOutcome.Done, outcome);
        Assert.All(await Task.WhenAll(complaints.Select(ReadAsync)), complaint => Assert.True(complaint.Times.ResolutionDueAt < before));
        Assert.Equal(0, await _host.QueryAsync(db => db.DueTimeRequests.CountAsync()));
    }

    private async Task RunAsync()
    {
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(JobOutcome.Done, await _host.RunAsync<ClockAlarmJob>());
    }

    private async Task<Guid> HoldAsync(ClockAlarmJob job)
    {
        var holder = Guid.NewGuid();
        Assert.True(await _host.QueryAsync(db => JobLeases.ClaimAsync(db, job.Name, holder, CancellationToken.None)));
        return holder;
    }

    private async Task AssertRungOnceAsync(IEnumerable<Complaint> complaints)
    {
        var mails = await MailsAsync();
        foreach (var complaint in complaints)
        {
            Assert.Equal(4, mails.Count(m => m.ComplaintId == complaint.Id && m.Kind is MailKind.Reminder));
            Assert.Equal(1, mails.Count(m => m.ComplaintId == complaint.Id && m.Kind is MailKind.Escalation));
            Assert.Equal(1, (await ReadAsync(complaint)).History.Count(row => row.Action is ComplaintAction.Escalate));
        }
    }

    private Task<List<OutgoingMail>> MailsAsync() => _host.QueryAsync(db => db.OutgoingMails.AsNoTracking().OrderBy(m => m.Id).ToListAsync());

    private Task<Complaint> ReadAsync(Complaint complaint) =>
        _host.QueryAsync(db => db.Complaints.AsNoTracking().With(ComplaintParts.All).SingleAsync(c => c.Id == complaint.Id));

    /// <summary>A process that dies at its next session of the database.</summary>
    private sealed class FailingScopes(IServiceScopeFactory inner, int left) : IServiceScopeFactory
    {
        private int _left = left;

        public IServiceScope CreateScope() => _left-- > 0 ? inner.CreateScope() : throw new IOException("The process dies.");
    }
}
