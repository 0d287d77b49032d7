using CrmPortal.Data.Searching;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Searching;

/// <summary>Customers to search, in a database of the test's own.</summary>
public sealed class SearchDatabase : IAsyncDisposable
{
    public static readonly DateTime Now = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    private readonly TestDatabase _database;

    private SearchDatabase(TestDatabase database) => _database = database;

    public static async Task<SearchDatabase> CreateAsync() => new(await TestDatabase.CreateAsync());

    public async Task<T> WorkAsync<T>(Actor actor, Func<CrmDbContext, Task<T>> work)
    {
        await using var db = _database.As(actor);
        return await work(db);
    }

    public Task<long> AddAsync(
        string name,
        string? externalId = null,
        string? phone = null,
        string? email = null,
        InfoLevel level = InfoLevel.Internal,
        ContactDetails? contact = null) =>
        WorkAsync(Actor.System, async db =>
        {
            var details = new CustomerDetails
            {
                Type = CustomerType.Individual, Name = name, Phone = Given.PhoneNumber(phone), Email = email, Level = level,
            };
            var customer = Customer.Import(details, externalId, importRunId: 1, Now);
            if (contact is not null)
            {
                customer.AddContact(contact, Actor.System);
            }

            db.Add(customer);
            await db.SaveChangesAsync();
            return customer.Id;
        });

    /// <summary>Names found, newest first; both ways of searching must agree.</summary>
    public Task<List<string>> FindAsync(string? words, Actor? actor = null) =>
        WorkAsync(actor ?? Actor.System, async db =>
        {
            var search = await CustomerSearch.ForAsync(db, words, CancellationToken.None);
            var newest = await search.NewestFirst(db.Customers, before: null).Select(c => c.Name).ToListAsync();
            var any = await search.Among(db.Customers).OrderByDescending(c => c.Id).Select(c => c.Name).ToListAsync();

            Assert.Equal(any, newest);
            return newest;
        });

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
