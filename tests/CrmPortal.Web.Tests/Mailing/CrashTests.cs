using System.Globalization;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Jobs;
using CrmPortal.Web.Mailing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Mailing;

/// <summary>The portal is killed (SIGKILL) in the middle of its jobs, at moments that its mail server chooses, and started again.</summary>
public sealed class CrashTests : IAsyncLifetime
{
    private const int Letters = 12;
    private const int Overdue = 20;

    private static readonly SmtpMoment[] Rounds = [SmtpMoment.Connected, SmtpMoment.Said, SmtpMoment.Answered, SmtpMoment.Said];

    private readonly string _directory = TempDirectory.Create();
    private readonly SmtpServer _server = new();
    private readonly List<string> _killedAfterMessage = [];
    private readonly List<string> _killedAfterAnswer = [];

    private string[] Settings =>
        ["--Mail:Host=127.0.0.1", $"--Mail:Port={_server.Port.ToString(CultureInfo.InvariantCulture)}", "--Mail:From=crm@example.com"];

    public async Task InitializeAsync()
    {
        await using var host = await WebHost.StartInAsync(_directory);
        var owner = await host.SaveAsync(Given.User());
        await host.SaveAsync(Given.User(Role.Supervisor));
        var overdue = Enumerable.Range(0, Overdue).Select(_ => Given.Complaint(1, owner: owner)).ToList();
        var letters = Enumerable.Range(1, Letters).Select(n => new OutgoingMail(
            MailKind.News, string.Create(CultureInfo.InvariantCulture, $"reader{n}@example.org"), "en", "News", "We are looking into it.", overdue[0], host.Clock.Now));
        await host.SaveAsync([.. overdue, .. letters]);
    }

    [Fact]
    [Trait("Rule", "MAI-04")]
    [Trait("Rule", "CMP-62")]
    [Trait("Rule", "JOB-01")]
    public async Task However_often_it_is_killed_it_forgets_nothing_and_repeats_only_the_message_whose_answer_it_could_not_note()
    {
        foreach (var moment in Rounds)
        {
            await KillAtAsync(moment);
        }

        await using var host = await WebHost.StartInAsync(_directory, Settings);
        host.Clock.Set(DateTime.UtcNow + TimeSpan.FromHours(1));
        await host.RunAsync<ClockAlarmJob>();
        await host.RunAsync<MailJob>();

        var mails = await host.QueryAsync(db => db.OutgoingMails.AsNoTracking().ToListAsync());
        var copies = _server.Taken.CountBy(m => m.Header("Message-ID"), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Assert.All(mails, mail => Assert.NotNull(mail.SentAt));
        Assert.Equal(mails.Select(mail => $"<{mail.MessageId:N}@example.com>").Order(StringComparer.Ordinal), copies.Keys.Order(StringComparer.Ordinal));
        Assert.All(_killedAfterMessage, id => Assert.Equal(2, copies[id]));
        Assert.All(_killedAfterAnswer, id => Assert.InRange(copies[id], 1, 2));
        Assert.All(copies.Where(c => !_killedAfterMessage.Contains(c.Key) && !_killedAfterAnswer.Contains(c.Key)), c => Assert.Equal(1, c.Value));
        await RangOnceAsync(host, mails);
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        TempDirectory.Delete(_directory);
    }

    /// <summary>The second message of this life is its last.</summary>
    private async Task KillAtAsync(SmtpMoment moment)
    {
        var (seen, killed) = (0, new TaskCompletionSource());
        await using var portal = PortalProcess.Start(_directory, Settings);
        _server.At = async now =>
        {
            if (now == moment && ++seen == 2)
            {
                await portal.KillAsync();
                Note(moment);
                killed.SetResult();
                throw new IOException("There is nobody to talk to any more.");
            }
        };

        await portal.WhileItRunsAsync(killed.Task);
        _server.At = _ => Task.CompletedTask;
    }

    private void Note(SmtpMoment moment)
    {
        if (moment is SmtpMoment.Said or SmtpMoment.Answered)
        {
            (moment is SmtpMoment.Said ? _killedAfterMessage : _killedAfterAnswer).Add(_server.Taken[^1].Header("Message-ID"));
        }
    }

    /// <summary>Each clock reminds once, and the resolution clock escalates by one level twice, which is told once.</summary>
    private static async Task RangOnceAsync(WebHost host, List<OutgoingMail> mails)
    {
        var complaints = await host.QueryAsync(db => db.Complaints.AsNoTracking().With(ComplaintParts.History).ToListAsync());
        var told = mails.ToLookup(mail => mail.ComplaintId);
        Assert.Equal(Overdue, complaints.Count);
        Assert.All(complaints, complaint =>
        {
            Assert.Equal(2, complaint.EscalationLevel);
            Assert.Single(complaint.History, step => step.Action is ComplaintAction.Escalate);
            Assert.Equal((4, 1), (told[complaint.Id].Count(m => m.Kind is MailKind.Reminder), told[complaint.Id].Count(m => m.Kind is MailKind.Escalation)));
        });
    }
}
