using CrmPortal.Data.Lists;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Interactions;

/// <summary>Interactions and tasks as decisions need them, among those the actor may see.</summary>
public static class InteractionLoading
{
    private static readonly CompiledQuery<long, FollowUpTask> QuestionsOf = new((db, complaint) =>
        db.Tasks.PartsWithTheirWhole().Include(t => t.History.OrderBy(h => h.Id))
            .Where(t => t.ComplaintId == complaint)
            .OrderBy(t => t.Id)
            .AsNoTracking());

    private static readonly CompiledQuery<long, Customer> ForContact =
        new((db, id) => db.Customers.PartsWithTheirWhole().Include(c => c.Contacts).Where(c => c.Id == id).OrderBy(c => c.Id).Take(1));

    /// <summary>The interaction with this number, its corrections, channel and customer; null where there is none, or none the actor may see.</summary>
    public static async Task<Interaction?> FindInteractionAsync(this CrmDbContext db, string? number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Interaction.Numbers.Parse(number) is { } id
            ? await db.Interactions.PartsWithTheirWhole().Include(i => i.Corrections).Include(i => i.Channel).Include(i => i.Customer)
                .FirstOrDefaultAsync(i => i.Id == id, ct)
            : null;
    }

    /// <summary>The task and its history; null where there is none, or none the actor may see.</summary>
    public static Task<FollowUpTask?> FindTaskAsync(this CrmDbContext db, long id, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Tasks.PartsWithTheirWhole().Include(t => t.History).FirstOrDefaultAsync(t => t.Id == id, ct);
    }

    /// <summary>What departments were asked about a complaint that was found through its filter, with their histories, the oldest first.</summary>
    public static async Task<IReadOnlyList<FollowUpTask>> QuestionsAsync(this CrmDbContext db, long complaintId, CancellationToken ct) =>
        await QuestionsOf.ToListAsync(db, complaintId, ct);

    /// <summary>A customer somebody speaks with, and their contacts.</summary>
    public static Task<Customer?> FindCustomerForContactAsync(this CrmDbContext db, long id, CancellationToken ct) =>
        ForContact.FirstOrDefaultAsync(db, id, ct);
}
