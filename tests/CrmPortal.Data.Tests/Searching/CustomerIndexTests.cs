using CrmPortal.Data.Searching;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Searching;

public sealed class CustomerIndexTests : IAsyncLifetime
{
    private static readonly Actor Supervisor = new(1, "Sam", Role.Supervisor, TeamId: null, InfoLevel.TopSecret);

    private SearchDatabase _database = null!;

    public async Task InitializeAsync() => _database = await SearchDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task An_edit_moves_the_customer_in_the_index()
    {
        var id = await _database.AddAsync("Old Name", phone: "13800138000");
        await ChangeAsync(id, c => c.Edit(Details("New Name", "13900139000"), [], Supervisor));

        Assert.Empty(await _database.FindAsync("old"));
        Assert.Empty(await _database.FindAsync("138001"));
        Assert.Equal(["New Name"], await _database.FindAsync("new 9000"));
        Assert.Equal(await DerivedAsync(), await StoredAsync());
    }

    [Fact]
    public async Task A_contact_added_later_is_found_and_its_edit_too()
    {
        var id = await _database.AddAsync("Acme");
        await ChangeAsync(id, c => c.AddContact(new ContactDetails { Name = "韩梅梅" }, Supervisor));

        var added = await _database.FindAsync("梅梅");
        await ChangeAsync(id, c => c.EditContact(c.Contacts[0].Id, new ContactDetails { Name = "李雷" }, Supervisor));

        Assert.Equal(["Acme"], added);
        Assert.Equal(["Acme"], await _database.FindAsync("李雷"));
        Assert.Empty(await _database.FindAsync("梅梅"));
        Assert.Equal(await DerivedAsync(), await StoredAsync());
    }

    [Fact]
    public async Task A_change_of_something_else_leaves_the_index_alone()
    {
        var id = await _database.AddAsync("Acme");
        await _database.WorkAsync(Actor.System, db => db.Set<CustomersText>().ExecuteDeleteAsync());

        await ChangeAsync(id, c => c.ContactedAt(SearchDatabase.Now));

        Assert.Equal(0, await _database.WorkAsync(Actor.System, db => db.Set<CustomersText>().CountAsync()));
    }

    [Fact]
    public async Task A_save_that_fails_leaves_the_index_as_it_was()
    {
        await _database.AddAsync("Acme");
        var before = await StoredAsync();

        await Assert.ThrowsAsync<DbUpdateException>(() => _database.WorkAsync(Actor.System, async db =>
        {
            var customer = Customer.Import(Details("Nobody's", null) with { OwnerId = 4711 }, null, 1, SearchDatabase.Now);
            db.Add(customer);
            return await db.SaveChangesAsync();
        }));

        Assert.Equal(before, await StoredAsync());
    }

    [Fact]
    public async Task A_rebuild_restores_the_index_of_all_customers()
    {
        await _database.WorkAsync(Actor.System, async db =>
        {
            db.AddRange(Enumerable.Range(1, 1203).Select(i => Customer.Import(Details($"Customer {i:D5}", null), $"{i:D5}", 1, SearchDatabase.Now)));
            return await db.SaveInBulkAsync(CancellationToken.None);
        });
        var before = await StoredAsync();
        await _database.WorkAsync(Actor.System, db => db.Set<SearchGram>().Where(g => g.CustomerId % 2 == 0).ExecuteDeleteAsync());

        await _database.WorkAsync(Actor.System, async db =>
        {
            await CustomerIndex.RebuildAsync(db, CancellationToken.None);
            return 0;
        });

        Assert.Equal(before, await StoredAsync());
        Assert.Equal(["Customer 01203"], await _database.FindAsync("1203 customer"));
    }

    [Fact]
    public async Task A_common_word_is_paged_by_key_without_gaps()
    {
        await _database.WorkAsync(Actor.System, async db =>
        {
            db.AddRange(Enumerable.Range(1, 1203).Select(i => Customer.Import(Details($"Customer {i}", null), null, 1, SearchDatabase.Now)));
            return await db.SaveInBulkAsync(CancellationToken.None);
        });

        List<long> found = [];
        await _database.WorkAsync(Actor.System, async db =>
        {
            var search = await CustomerSearch.ForAsync(db, "custom", CancellationToken.None);
            long? before = null;
            do
            {
                var page = await search.NewestFirst(db.Customers, before).Select(c => c.Id).Take(100).ToListAsync();
                found.AddRange(page);
                before = page.Count == 100 ? page[^1] : null;
            }
            while (before is not null);
            return 0;
        });

        Assert.Equal(Enumerable.Range(1, 1203).Select(i => (long)i).Reverse(), found);
        Assert.Equal(1203, (await _database.FindAsync("cus")).Count);
        Assert.Equal(1203, (await _database.FindAsync("customer c")).Count);
    }

    [Fact]
    public async Task The_search_text_stays_out_of_the_audit_trail()
    {
        await _database.AddAsync("Acme Ltd", phone: "13800138000");

        var events = await _database.WorkAsync(Actor.System, db => db.AuditEvents.ToListAsync());
        var personal = await _database.WorkAsync(Actor.System, db => db.AuditPersonalValues.ToListAsync());

        Assert.Equal(nameof(Customer), Assert.Single(events).Entity);
        Assert.DoesNotContain("acme ltd", events[0].Changes + personal[0].Values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_is_stored_once_on_sqlite()
    {
        var sql = await _database.WorkAsync(Actor.System, db => db.Database
            .SqlQuery<string>($"SELECT sql AS \"Value\" FROM sqlite_master WHERE name = 'SearchGrams'").SingleAsync());

        Assert.EndsWith("WITHOUT ROWID", sql, StringComparison.Ordinal);
    }

    private static CustomerDetails Details(string name, string? phone) => new()
    {
        Type = CustomerType.Individual, Name = name, Phone = Given.PhoneNumber(phone), Email = "someone@example.test", Stage = CustomerStage.Prospect,
    };

    private Task<int> ChangeAsync(long id, Action<Customer> change) =>
        _database.WorkAsync(Actor.System, async db =>
        {
            change(await db.Customers.Include(c => c.Contacts).SingleAsync(c => c.Id == id));
            return await db.SaveChangesAsync();
        });

    private Task<List<(long, long)>> StoredAsync() =>
        _database.WorkAsync(Actor.System, async db =>
            (await db.Set<SearchGram>().OrderBy(g => g.CustomerId).ThenBy(g => g.Gram).ToListAsync())
            .ConvertAll(g => (g.Gram, g.CustomerId)));

    private Task<List<(long, long)>> DerivedAsync() =>
        _database.WorkAsync(Actor.System, async db =>
            (await db.Set<CustomersText>().OrderBy(t => t.CustomerId).ToListAsync())
            .SelectMany(t => Grams.Of(t.Text).Order().Select(g => (g, t.CustomerId))).ToList());
}
