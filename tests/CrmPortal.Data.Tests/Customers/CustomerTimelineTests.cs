using CrmPortal.Data.Customers;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Customers;

public sealed class CustomerTimelineTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly Actor Supervisor = Given.Actor(Role.Supervisor);

    [DatabaseTheory]
    public async Task Everything_stands_in_one_list_the_newest_first(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var id = await CustomerAsync(database, (db, customer, phone) =>
        {
            db.Add(Given.Interaction(customer, phone, "called", Clock.Start.AddDays(-3)));
            db.Add(Given.Task("write back", customer, at: Clock.Start.AddDays(-2)));
            customer.AssignTier(Tier.A, "important", Actor.System, Clock.Start.AddDays(-1));
            db.Add(Purchase(customer, new DateOnly(2026, 2, 20), 2, 10.10m, "a"));
            db.Add(Given.Feedback(customer: customer, at: Clock.Start.AddHours(-1)));
        });

        var page = await ReadAsync(database, new TimelineQuestion(id));

        Assert.Equal([TimelineKind.Feedback, TimelineKind.Tiers, TimelineKind.Tasks, TimelineKind.Interactions, TimelineKind.Purchases], page.Rows.Select(e => e.Kind));
        Assert.Equal((null, null), (page.Before, page.After));
    }

    [DatabaseTheory]
    public async Task Purchases_of_a_day_are_one_entry_with_a_sum_for_each_currency(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var day = new DateOnly(2026, 2, 20);
        var id = await CustomerAsync(database, (db, customer, _) =>
        {
            db.Add(Purchase(customer, day, 2, 10.10m, "a"));
            db.Add(Purchase(customer, day, 1, 0.20m, "b"));
            db.Add(Purchase(customer, day, -1, -5.05m, "c"));
            db.Add(Purchase(customer, day, 1, 9m, "d", "USD"));
        });

        var entry = Assert.IsType<PurchaseEntry>(Assert.Single((await ReadAsync(database, new TimelineQuestion(id))).Rows));

        Assert.Equal((4, 3), (entry.Count, entry.Quantity));
        Assert.Equal([new Money(5.25m, "CNY"), new Money(9m, "USD")], entry.Totals);
        Assert.Equal(new DateTime(2026, 2, 19, 16, 0, 0, DateTimeKind.Utc), entry.At);
    }

    [DatabaseTheory]
    public async Task Paging_shows_every_entry_once_even_where_all_happened_at_one_instant(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var midnight = new DateTime(2026, 2, 19, 16, 0, 0, DateTimeKind.Utc);
        var id = await CustomerAsync(database, (db, customer, phone) =>
        {
            for (var i = 0; i < 40; i++)
            {
                db.Add(Given.Interaction(customer, phone, $"call {i}", midnight));
                db.Add(Given.Task($"task {i}", customer, at: midnight));
                db.Add(Purchase(customer, new DateOnly(2026, 2, 20).AddDays(-i), 1, 1m, $"p{i}"));
            }

            customer.AssignTier(Tier.B, "usual", Actor.System, midnight);
        });

        List<TimelineEntry> seen = [];
        TimelinePlace? place = null;
        do
        {
            var page = await ReadAsync(database, new TimelineQuestion(id, After: place));
            seen.AddRange(page.Rows);
            place = TimelinePlace.Of(Cursor.Parse(page.After));
        }
        while (place is not null);

        Assert.Equal(121, seen.Count);
        Assert.Equal(121, seen.Select(e => (e.Kind, e.Key)).Distinct().Count());
        Assert.Equal(seen.OrderByDescending(e => e.At).ThenBy(e => e.Kind).ThenByDescending(e => e.Key), seen);
    }

    [DatabaseTheory]
    public async Task It_is_filtered_by_kind_and_by_channel(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var id = await CustomerAsync(database, (db, customer, phone) =>
        {
            db.Add(Given.Interaction(customer, phone, "called"));
            db.Add(Given.Interaction(customer, db.Channels.Single(c => c.Code == "email"), "wrote"));
            db.Add(Given.Task("write back", customer));
        });

        var tasks = await ReadAsync(database, new TimelineQuestion(id, TimelineKind.Tasks));
        var mails = await ReadAsync(database, new TimelineQuestion(id, Channel: "email"));

        Assert.IsType<TaskEntry>(Assert.Single(tasks.Rows));
        Assert.Equal("wrote", Assert.IsType<InteractionEntry>(Assert.Single(mails.Rows)).Summary);
    }

    [DatabaseTheory]
    [Trait("Rule", "INT-15")]
    public async Task It_holds_nothing_that_the_reader_may_not_read(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var id = await CustomerAsync(database, (db, customer, phone) =>
        {
            db.Add(Given.Interaction(customer, phone, "open"));
            db.Add(Given.Interaction(customer, phone, "secret", level: InfoLevel.TopSecret));
            db.Add(Given.Task("secret task", customer, level: InfoLevel.TopSecret));
        });

        var page = await ReadAsync(database, new TimelineQuestion(id));

        Assert.Equal("open", Assert.IsType<InteractionEntry>(Assert.Single(page.Rows)).Summary);
    }

    [DatabaseTheory]
    public async Task It_costs_as_many_commands_for_many_entries_as_for_one(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var few = await CustomerAsync(database, (db, customer, phone) => db.Add(Given.Interaction(customer, phone)));
        var many = await CustomerAsync(database, (db, customer, phone) =>
        {
            for (var i = 0; i < 30; i++)
            {
                db.Add(Given.Interaction(customer, phone, at: Clock.Start.AddDays(-i)));
                db.Add(Given.Task(customer: customer));
            }
        });

        var forFew = await database.Commands.DuringAsync(() => ReadAsync(database, new TimelineQuestion(few)));
        var forMany = await database.Commands.DuringAsync(() => ReadAsync(database, new TimelineQuestion(many)));

        Assert.Equal(CustomerTimeline.Kinds.Count, forFew.Count);
        Assert.Equal(forFew.Count, forMany.Count);
    }

    private static Purchase Purchase(Customer customer, DateOnly on, int quantity, decimal amount, string key, string currency = "CNY") =>
        new(customer, on, quantity, new Money(amount, currency), importRunId: 1, key);

    private static async Task<long> CustomerAsync(TestDatabase database, Action<CrmDbContext, Customer, Channel> live)
    {
        var customer = Given.Customer();
        await database.SaveAsync(customer);
        await using var db = database.As(Actor.System);
        live(db, await db.Customers.SingleAsync(c => c.Id == customer.Id), await db.Channels.SingleAsync(c => c.Code == ChannelSeed.Phone));
        await db.SaveChangesAsync();
        return customer.Id;
    }

    private static async Task<KeysetPage<TimelineEntry>> ReadAsync(TestDatabase database, TimelineQuestion question)
    {
        await using var db = database.As(Supervisor);
        return await new CustomerTimeline(db, Shanghai).ReadAsync(question, CancellationToken.None);
    }
}
