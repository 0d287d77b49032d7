using CrmPortal.Data.Lists;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Customers;

/// <summary>A row of the list.</summary>
public sealed record CustomerRow(
    long Id,
    string Name,
    CustomerType Type,
    CustomerStage Stage,
    Tier? Tier,
    InfoLevel Level,
    string? Phone,
    string? Email,
    string? ExternalId,
    string? Owner,
    DateTime? LastContactAt)
{
    public string Number => Customer.Numbers.Of(Id);
}

/// <summary>The list of customers.</summary>
public static class CustomerList
{
    public static Keyset<Customer, CustomerRow> NewestFirst { get; } = Keyset.Newest<Customer, CustomerRow>(row => row.Id);

    public static Keyset<Customer, CustomerRow> ByName { get; } = Keyset.Alphabetical<Customer, CustomerRow>(c => c.Name, row => row.Name, row => row.Id);

    public static IQueryable<CustomerRow> Rows(this IQueryable<Customer> customers, CrmDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return from c in customers
            join u in db.Users on c.OwnerId equals u.Id into owners
            from owner in owners.DefaultIfEmpty()
            select new CustomerRow(c.Id, c.Name, c.Type, c.Stage, c.Tier, c.Level, c.Phone, c.Email, c.ExternalId, owner!.DisplayName, c.LastContactAt);
    }

    /// <summary>At most so many; more are not counted, for they stand in the head of the list only.</summary>
    public static Task<int> CappedCountAsync<T>(this IQueryable<T> rows, int cap, CancellationToken ct) =>
        rows.Take(cap).CountAsync(ct);
}
