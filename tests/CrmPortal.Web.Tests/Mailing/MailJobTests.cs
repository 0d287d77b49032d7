using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Mailing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Mailing;

public sealed class MailJobTests(MailHost host) : IClassFixture<MailHost>
{
    [Fact]
    [Trait("Rule", "MAI-04")]
    public async Task What_waits_is_sent_once()
    {
        await host.SendAsync(3);

        await host.RunAsync();
        await host.RunAsync();

        Assert.Equal(["reader1@example.org", "reader2@example.org", "reader3@example.org"], host.Server.Taken.SelectMany(m => m.To));
        Assert.All(await host.StoredAsync(), mail => Assert.Equal((1, "", true, null), (mail.Attempts, mail.Body, mail.SentAt is not null, mail.NextAttemptAt)));
    }

    [Fact]
    [Trait("Rule", "MAI-04")]
    public async Task After_a_crash_between_the_servers_answer_and_our_note_the_second_copy_has_the_same_identifier()
    {
        await host.SendAsync(1);
        await host.Portal.QueryAsync(async db =>
        {
            var taken = await Outbox.TakeAsync(db, CancellationToken.None);
            await host.Portal.Services.GetRequiredService<SmtpPost>().SendAsync(taken!, CancellationToken.None);
            return taken;
        });

        await host.RunAsync();
        var early = host.Server.Taken.Count;
        await host.RunAsync(Outbox.Claim);

        Assert.Equal(1, early);
        Assert.Equal(2, host.Server.Taken.Count);
        Assert.Single(host.Server.Taken.Select(m => m.Header("Message-ID")).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("Rule", "MAI-05")]
    public async Task A_server_that_hangs_up_after_the_message_gets_it_again_with_the_same_identifier()
    {
        await host.SendAsync(1);
        host.Server.Manner = SmtpManner.DropsAfterData;
        await host.RunAsync();
        var failed = (await host.StoredAsync()).Single();

        host.Server.Manner = SmtpManner.Accepts;
        await host.RunAsync();

        Assert.Equal((null, 1, true), (failed.SentAt, failed.Attempts, failed.Body.Length > 0));
        Assert.Equal(2, host.Server.Taken.Count);
        Assert.Single(host.Server.Taken.Select(m => m.Header("Message-ID")).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [Trait("Rule", "MAI-05")]
    [InlineData(SmtpManner.IsClosed)]
    [InlineData(SmtpManner.Stalls)]
    public async Task A_server_that_is_of_no_use_costs_one_message_an_attempt_and_the_rest_none(SmtpManner manner)
    {
        await host.SendAsync(3);
        host.Server.Manner = manner;

        await host.RunAsync();

        Assert.Equal([1, 0, 0], (await host.StoredAsync()).Select(m => m.Attempts));
    }

    [Fact]
    [Trait("Rule", "MAI-05")]
    public async Task A_busy_server_is_asked_for_two_days_and_nothing_is_lost()
    {
        await host.SendAsync(1);
        host.Server.Manner = SmtpManner.IsBusy;
        var start = host.Portal.Clock.Now;

        while ((await host.StoredAsync()).Single() is { NextAttemptAt: { } next })
        {
            host.Portal.Clock.Set(next);
            await host.RunAsync();
        }

        var dead = (await host.StoredAsync()).Single();
        Assert.Equal(Backoff.MostAttempts, dead.Attempts);
        Assert.InRange(dead.DeadAt!.Value - start, TimeSpan.FromHours(36), TimeSpan.FromHours(60));
        Assert.NotEmpty(dead.Body);
        Assert.Contains("450", dead.LastError, StringComparison.Ordinal);
        Assert.DoesNotContain("reader1@", dead.LastError, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "MAI-06")]
    public async Task What_was_given_up_is_tried_again_or_discarded_by_an_administrator()
    {
        await host.SendAsync(2);
        host.Server.Manner = SmtpManner.KnowsNobody;
        await host.RunAsync();
        using var admin = await host.Portal.SignInAsync(Role.Admin);
        var page = await admin.GetAsync("/admin/mail");

        await page.SubmitAsync("#dead tbody tr:first-child form[action$='/discard']");
        await (await admin.GetAsync("/admin/mail")).SubmitAsync("#dead form[action$='/retry']");
        host.Server.Manner = SmtpManner.Accepts;
        await host.RunAsync();

        Assert.Equal(2, page.TextsOf("#dead tbody tr").Count);
        Assert.Contains("r…@example.org", page.TextOf("#dead"), StringComparison.Ordinal);
        Assert.DoesNotContain("reader1", page.Body, StringComparison.Ordinal);
        Assert.NotNull(Assert.Single(await host.StoredAsync()).SentAt);
        await page.SubmitAsync("#dead tbody tr:first-child form[action$='/discard']");
        Assert.Single(await host.StoredAsync());
    }

    [Fact]
    [Trait("Rule", "MAI-13")]
    public async Task Without_a_mail_server_messages_wait_and_the_pages_say_so()
    {
        await using var portal = await WebHost.StartAsync();
        var complaint = Given.Complaint(1);
        await portal.SaveAsync(complaint, new OutgoingMail(MailKind.News, "ada@example.org", "en", "News", "Hello", complaint, portal.Clock.Now));

        await portal.RunAsync<MailJob>();
        using var admin = await portal.SignInAsync(Role.Admin);
        var mail = await admin.GetAsync("/admin/mail");
        var check = await admin.GetAsync("/admin/self-check");
        var jobs = await admin.GetAsync("/admin/jobs");

        Assert.Equal(0, await portal.QueryAsync(db => db.OutgoingMails.Select(m => m.Attempts).SingleAsync()));
        Assert.Contains("No mail server is configured", mail.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("waits for a server", mail.TextOf("#waiting"), StringComparison.Ordinal);
        Assert.Contains("Mail:Host", check.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("Done", jobs.TextOf("main"), StringComparison.Ordinal);
    }
}
