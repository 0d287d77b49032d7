using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Providers;

public sealed class DecimalTests
{
    [DatabaseTheory]
    public async Task Money_is_added_and_compared_to_the_cent(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        await using var session = db.As(Actor.System);
        var customer = Given.Customer();
        decimal[] amounts = [0.10m, 0.20m, 9.99m, 10.00m, 100.00m, -5.55m];
        session.AddRange(amounts.Select((a, i) => new Purchase(customer, new DateOnly(2026, 1, 5), 1, new Money(a, "CNY"), 0, $"purchase {i}")));
        await session.SaveInBulkAsync(CancellationToken.None);

        Assert.Equal(114.74m, await session.Purchases.SumAsync(p => p.Amount));
        Assert.Equal([10.00m, 100.00m], await session.Purchases.Where(p => p.Amount > 9.99m).OrderBy(p => p.Amount).Select(p => p.Amount).ToListAsync());
        Assert.Equal(-5.55m, await session.Purchases.MinAsync(p => p.Amount));
        Assert.Equal(1, await session.Purchases.CountAsync(p => p.Amount == 0.10m));
    }
}
