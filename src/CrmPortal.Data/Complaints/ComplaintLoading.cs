using System.Collections.Concurrent;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Complaints;

/// <summary>Complaints as decisions need them, among those the actor may see.</summary>
public static class ComplaintLoading
{
    private static readonly ConcurrentDictionary<ComplaintParts, CompiledQuery<long, Complaint>> ForWork = [];

    private static readonly CompiledQuery<long, Complaint> ToRead =
        new((db, id) => db.Complaints.Where(c => c.Id == id).With(ComplaintParts.All).AsNoTracking().OrderBy(c => c.Id).Take(1));

    private static readonly CompiledQuery<(long? Customer, long Complaint), long> MergeTarget = new((db, of) =>
        db.Complaints.Open().Where(c => c.CustomerId == of.Customer && c.Id != of.Complaint).OrderBy(c => c.Id).Select(c => c.Id).Take(1));

    /// <summary>The complaint with what a step reads of it.</summary>
    /// <param name="db">As the actor sees it.</param>
    /// <param name="number">As it stands in the address.</param>
    /// <param name="parts"><see cref="ComplaintNeeds"/>; reading another one fails.</param>
    public static async Task<Complaint?> FindComplaintForWorkAsync(
        this CrmDbContext db, string? number, ComplaintParts parts, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Complaint.Numbers.Parse(number) is { } id
            ? await ForWork.GetOrAdd(parts, WithParts).FirstOrDefaultAsync(db, id, ct)
            : null;
    }

    /// <summary>The complaint with all its parts, for a page that shows it.</summary>
    public static async Task<Complaint?> FindComplaintToReadAsync(this CrmDbContext db, string? number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Complaint.Numbers.Parse(number) is { } id
            ? await ToRead.FirstOrDefaultAsync(db, id, ct)
            : null;
    }

    /// <summary>
    /// The complaint a task is about, whoever answers, for the word to its owner; null where it is about none. The one
    /// who answers need not see it, and nothing of it is shown to them.
    /// </summary>
    public static async Task<Complaint?> FindAskedAboutAsync(this CrmDbContext db, FollowUpTask task, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(task);
        return task.ComplaintId is { } id
            ? await db.Complaints.IgnoreQueryFilters([CrmDbContext.Visible]).FirstOrDefaultAsync(c => c.Id == id, ct)
            : null;
    }

    /// <summary>CMP-40. Whether the customer has another open complaint that this one can be merged into.</summary>
    public static async Task<bool> HasMergeTargetAsync(this CrmDbContext db, Complaint complaint, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        return complaint.CustomerId is { } customer && await MergeTarget.FirstOrDefaultAsync(db, (customer, complaint.Id), ct) != 0;
    }

    /// <summary>These parts with the complaints, in one command per kind.</summary>
    public static IQueryable<Complaint> With(this IQueryable<Complaint> complaints, ComplaintParts parts) =>
        Enum.GetValues<ComplaintParts>()
            .Where(part => int.IsPow2((int)part) && parts.HasFlag(part))
            .Aggregate(complaints.PartsWithTheirWhole().AsSplitQuery(), (query, part) => query.Include(part.Navigation()));

    private static CompiledQuery<long, Complaint> WithParts(ComplaintParts parts) =>
        new((db, id) => db.Complaints.Where(c => c.Id == id).With(parts).OrderBy(c => c.Id).Take(1));

    /// <summary>Where the complaint keeps these parts.</summary>
    internal static string Navigation(this ComplaintParts part) => $"_{char.ToLowerInvariant($"{part}"[0])}{$"{part}"[1..]}";
}
