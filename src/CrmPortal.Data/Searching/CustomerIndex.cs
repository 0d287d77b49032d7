using CrmPortal.Data.Providers;
using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmPortal.Data.Searching;

/// <summary>Keeps the search index in step with the customers, inside the transaction that changes them.</summary>
public static class CustomerIndex
{
    private const int ChunkSize = 1000;

    private static readonly HashSet<string> Indexed =
    [
        nameof(Customer.Name), nameof(Customer.ExternalId), nameof(Customer.PhoneDigits), nameof(Customer.Email),
    ];

    /// <summary>
    /// Indexes all customers anew. A search finds less than there is until it is done; a run that was interrupted is
    /// simply repeated.
    /// </summary>
    public static async Task RebuildAsync(CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        await InTransactionAsync(db, () => SearchSql.ClearAsync(db, ct), ct);
        var last = 0L;
        while (true)
        {
            var chunk = await db.Customers.IgnoreQueryFilters()
                .Where(c => c.Id > last)
                .OrderBy(c => c.Id)
                .Select(c => c.Id)
                .Take(ChunkSize)
                .ToListAsync(ct);
            if (chunk.Count == 0)
            {
                return;
            }

            await InTransactionAsync(db, () => UpdateAsync(db, chunk, ct), ct);
            last = chunk[^1];
        }
    }

    /// <summary>The customers whose text changes with what the tracker holds; their keys exist after the save.</summary>
    internal static IReadOnlyList<long> Changed(CrmDbContext db)
    {
        var ids = new HashSet<long>();
        foreach (var entry in db.ChangeTracker.Entries<Customer>().Where(ChangesText))
        {
            ids.Add(db.KeyOf(entry.Entity));
        }

        foreach (var entry in db.ChangeTracker.Entries<Contact>().Where(e => ChangesText(e) || e.State is EntityState.Deleted))
        {
            ids.Add((long)entry.Property("CustomerId").CurrentValue!);
        }

        return [.. ids];
    }

    internal static async Task UpdateAsync(CrmDbContext db, IReadOnlyList<long> customers, CancellationToken ct)
    {
        foreach (var ids in customers.Chunk(ChunkSize))
        {
            var sources = await db.Customers.IgnoreQueryFilters()
                .Where(c => ids.Contains(c.Id))
                .Select(c => new SearchSource(
                    c.Id,
                    c.Name,
                    c.ExternalId,
                    c.PhoneDigits,
                    c.Email,
                    c.Contacts.OrderBy(p => p.Id).Select(p => new ContactSource(p.Name, p.PhoneDigits, p.Email)).ToList()))
                .ToListAsync(ct);
            var before = await db.Set<CustomersText>()
                .Where(t => ids.Contains(t.CustomerId))
                .ToDictionaryAsync(t => t.CustomerId, t => t.Text, ct);
            await SearchSql.WriteAsync(db, Difference(sources, before), ct);
        }
    }

    private static SearchChanges Difference(List<SearchSource> sources, Dictionary<long, string> before)
    {
        var changes = new SearchChanges();
        foreach (var source in sources)
        {
            var text = SearchText.Of(source);
            var old = before.GetValueOrDefault(source.Id);
            if (string.Equals(text, old, StringComparison.Ordinal))
            {
                continue;
            }

            (old is null ? changes.NewTexts : changes.ChangedTexts).Add(new CustomersText { CustomerId = source.Id, Text = text });
            var oldGrams = Grams.Of(old ?? "");
            var grams = Grams.Of(text);
            changes.Gone.AddRange(oldGrams.Except(grams).Select(g => (g, source.Id)));
            changes.Added.AddRange(grams.Except(oldGrams).Select(g => (g, source.Id)));
        }

        return changes;
    }

    private static bool ChangesText(EntityEntry entry) =>
        entry.State is EntityState.Added
        || (entry.State is EntityState.Modified && entry.Properties.Any(p => p.IsModified && Indexed.Contains(p.Metadata.Name)));

    private static async Task InTransactionAsync(CrmDbContext db, Func<Task> write, CancellationToken ct)
    {
        using var pass = await db.Gate.EnterAsync(ct);
        await db.Database.CreateExecutionStrategy().ExecuteAsync(
            async cancel =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                await write();
                await transaction.CommitAsync(cancel);
            },
            ct);
        await db.Provider.AfterCommitAsync(db, ct);
    }
}

/// <summary>What a save adds to the index and takes from it.</summary>
internal sealed class SearchChanges
{
    public List<CustomersText> NewTexts { get; } = [];

    public List<CustomersText> ChangedTexts { get; } = [];

    public List<(long Gram, long CustomerId)> Added { get; } = [];

    public List<(long Gram, long CustomerId)> Gone { get; } = [];
}
