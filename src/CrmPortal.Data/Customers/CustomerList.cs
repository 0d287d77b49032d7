using CrmPortal.Data.Complaints;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Customers;

/// <summary>What a list of customers is asked for; each member is a parameter of its address.</summary>
public sealed record CustomerFilter
{
    public CustomerType? Type { get; init; }

    public CustomerStage? Stage { get; init; }

    public Tier? Tier { get; init; }

    public InfoLevel? Level { get; init; }

    /// <summary>Only customers this user owns.</summary>
    public long? OwnerId { get; init; }

    public bool WithoutOwner { get; init; }

    /// <summary>Deactivated customers instead of those in use.</summary>
    public bool Deactivated { get; init; }
}

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
    public string Number => RecordNumber.Of(RecordNumber.Customer, Id);
}

/// <summary>The list of customers, newest first or by name, a page at a time by keyset: each page costs the same.</summary>
public static class CustomerList
{
    public static IQueryable<Customer> Where(this IQueryable<Customer> customers, CustomerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        customers = filter.Deactivated ? customers.Where(c => c.DeactivatedAt != null) : customers.InUse();
        if (filter.Type is { } type)
        {
            customers = customers.Where(c => c.Type == type);
        }

        if (filter.Stage is { } stage)
        {
            customers = customers.Where(c => c.Stage == stage);
        }

        if (filter.Tier is { } tier)
        {
            customers = customers.Where(c => c.Tier == tier);
        }

        if (filter.Level is { } level)
        {
            customers = customers.Where(c => c.Level == level);
        }

        if (filter.OwnerId is { } owner)
        {
            customers = customers.Where(c => c.OwnerId == owner);
        }

        return filter.WithoutOwner ? customers.WithoutOwner() : customers;
    }

    public static IQueryable<CustomerRow> Rows(this IQueryable<Customer> customers, CrmDbContext db) =>
        from c in customers
        join u in db.Users on c.OwnerId equals u.Id into owners
        from owner in owners.DefaultIfEmpty()
        select new CustomerRow(c.Id, c.Name, c.Type, c.Stage, c.Tier, c.Level, c.Phone, c.Email, c.ExternalId, owner!.DisplayName, c.LastContactAt);

    /// <summary>Some fields at most, for the head of the list: more is not counted.</summary>
    public static Task<int> CappedCountAsync<T>(this IQueryable<T> rows, int cap, CancellationToken ct) =>
        rows.Take(cap).CountAsync(ct);
}
