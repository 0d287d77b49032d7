using CrmPortal.Data.Searching;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CrmPortal.Data.Tests.Searching;

/// <summary>An empty SQLite file of its own for each test.</summary>
public sealed class SearchDatabase : IAsyncDisposable
{
    public static readonly DateTime Now = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("crm-search-");
    private readonly ServiceProvider _services;

    public SearchDatabase()
    {
        _services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddCrmData(new DatabaseSettings(DatabaseProvider.Sqlite, null, _directory.FullName))
            .BuildServiceProvider();
    }

    public static async Task<SearchDatabase> CreateAsync()
    {
        var database = new SearchDatabase();
        await database.WorkAsync(Actor.System, db => db.Database.EnsureCreatedAsync());
        return database;
    }

    public async Task<T> WorkAsync<T>(Actor actor, Func<CrmDbContext, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = new Origin(actor);
        return await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
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
                Type = CustomerType.Individual, Name = name, Phone = phone, Email = email, Level = level,
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

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _directory.Delete(recursive: true);
    }
}
