using CrmPortal.Data.Complaints;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Mailing;

public sealed class OutboxTests
{
    [DatabaseTheory]
    [Trait("Rule", "MAI-01")]
    public async Task A_message_about_a_new_complaint_is_saved_with_it_and_knows_its_number(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var complaint = Given.Complaint(1);
        await using var session = db.As(Actor.System);
        session.Add(complaint);
        session.Send(new OutgoingMail(MailKind.Receipt, "ada@example.org", "en", "{number}: received", "Your number is {number}.", complaint, db.Clock.Now));

        await session.SaveChangesAsync();

        var mail = await Outbox.TakeAsync(session, CancellationToken.None);
        Assert.Equal(($"{complaint.Number}: received", $"Your number is {complaint.Number}."), (mail!.SubjectToSend, mail.BodyToSend));
    }

    [DatabaseTheory]
    [Trait("Rule", "MAI-01")]
    public async Task A_change_that_is_refused_sends_nothing(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        await db.SaveAsync(Given.Complaint(1));
        await using var first = db.As(Actor.System);
        await using var second = db.As(Actor.System);
        foreach (var session in new[] { first, second })
        {
            var complaint = await session.Complaints.With(ComplaintParts.History).SingleAsync();
            complaint.Escalation.Raise("Angry", Given.Actor(Role.Supervisor), db.Clock.Now);
            session.Send(Mail(complaint, db));
        }

        await first.SaveChangesAsync();
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());

        Assert.Equal(1, await first.OutgoingMails.CountAsync());
    }

    [DatabaseTheory]
    [Trait("Rule", "MAI-04")]
    public async Task Of_many_senders_one_gets_each_message(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var complaint = Given.Complaint(1);
        await db.SaveAsync([complaint, .. Enumerable.Range(0, 20).Select(_ => Mail(complaint, db))]);

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TakeAllAsync(db)));

        Assert.Equal(20, taken.Sum(ids => ids.Count));
        Assert.Equal(20, taken.SelectMany(ids => ids).Distinct().Count());
    }

    [DatabaseTheory]
    [Trait("Rule", "MAI-04")]
    public async Task A_message_whose_sender_died_is_taken_again_and_the_dead_one_changes_nothing(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var complaint = Given.Complaint(1);
        await db.SaveAsync(complaint, Mail(complaint, db));
        await using var session = db.As(Actor.System);

        var first = await Outbox.TakeAsync(session, CancellationToken.None);
        var meanwhile = await Outbox.TakeAsync(session, CancellationToken.None);
        db.Clock.Advance(Outbox.Claim);
        var second = await Outbox.TakeAsync(session, CancellationToken.None);
        await Outbox.MarkFailedAsync(session, first!, "too late", isFinal: true, CancellationToken.None);
        await Outbox.MarkSentAsync(session, second!, CancellationToken.None);

        var stored = await session.OutgoingMails.AsNoTracking().SingleAsync();
        Assert.Null(meanwhile);
        Assert.Equal(first!.MessageId, second!.MessageId);
        Assert.Equal((db.Clock.Now, null, 2, ""), (stored.SentAt, stored.DeadAt, stored.Attempts, stored.Body));
    }

    [DatabaseTheory]
    [Trait("Rule", "MAI-05")]
    public async Task A_message_that_fails_waits_longer_each_time_and_is_given_up_in_the_end(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var complaint = Given.Complaint(1);
        await db.SaveAsync(complaint, Mail(complaint, db));
        await using var session = db.As(Actor.System);

        for (var attempt = 1; attempt <= Backoff.MostAttempts; attempt++)
        {
            var mail = await Outbox.TakeAsync(session, CancellationToken.None);
            Assert.Equal(attempt, mail?.Attempts);
            await Outbox.MarkFailedAsync(session, mail!, "451 busy", isFinal: false, CancellationToken.None);
            Assert.Null(await Outbox.TakeAsync(session, CancellationToken.None));
            db.Clock.Advance(Backoff.After(attempt));
        }

        var dead = await session.OutgoingMails.SingleAsync();
        Assert.NotNull(dead.DeadAt);
        Assert.Null(await Outbox.TakeAsync(session, CancellationToken.None));
        Assert.True(dead.TryAgain(db.Clock.Now));
        await session.SaveChangesAsync();
        Assert.Equal(1, (await Outbox.TakeAsync(session, CancellationToken.None))?.Attempts);
    }

    [DatabaseTheory]
    [Trait("Rule", "MAI-07")]
    public async Task What_was_sent_a_month_ago_is_forgotten(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var complaint = Given.Complaint(1);
        await db.SaveAsync(complaint, Mail(complaint, db), Mail(complaint, db));
        await using var session = db.As(Actor.System);
        await Outbox.MarkSentAsync(session, (await Outbox.TakeAsync(session, CancellationToken.None))!, CancellationToken.None);

        db.Clock.Advance(Outbox.Retention + TimeSpan.FromSeconds(1));
        await Outbox.ForgetOldAsync(session, CancellationToken.None);

        Assert.Null((await session.OutgoingMails.SingleAsync()).SentAt);
    }

    [DatabaseTheory]
    [Trait("Rule", "MAI-08")]
    public async Task Only_administrators_and_jobs_see_the_outbox(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var complaint = Given.Complaint(1);
        await db.SaveAsync(complaint, Mail(complaint, db));

        foreach (var (actor, seen) in new[]
        {
            (Actor.System, 1), (Given.Actor(Role.Admin), 1), (Given.Actor(Role.Agent), 0), (Given.Actor(Role.Supervisor), 0),
            (Given.Actor(Role.Manager), 0), (Actor.Anonymous, 0),
        })
        {
            await using var session = db.As(actor);
            Assert.Equal(seen, await session.OutgoingMails.CountAsync());
        }
    }

    private static OutgoingMail Mail(Domain.Complaints.Complaint about, TestDatabase db) =>
        new(MailKind.News, "ada@example.org", "en", "News", "We are looking into it.", about, db.Clock.Now);

    private static async Task<List<long>> TakeAllAsync(TestDatabase db)
    {
        await using var session = db.As(Actor.System);
        List<long> taken = [];
        while (await Outbox.TakeAsync(session, CancellationToken.None) is { } mail)
        {
            taken.Add(mail.Id);
        }

        return taken;
    }
}
