using CrmPortal.Data.Lists;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Tiers;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Complaints;

/// <summary>What the keys in a complaint stand for.</summary>
/// <param name="TypeEn">English name of the type.</param>
/// <param name="TypeZh">Chinese name of the type.</param>
/// <param name="SubtypeEn">English name of the subtype.</param>
/// <param name="SubtypeZh">Chinese name of the subtype.</param>
/// <param name="Team">Null where it is in everyone's queue.</param>
/// <param name="CustomerId">Null also where the reader may not see the customer.</param>
/// <param name="Customer">The name of the customer.</param>
/// <param name="Language">The language they are written to in; null where it is not known.</param>
/// <param name="Contact">The person who complains for the customer.</param>
/// <param name="InteractionId">The contact in which it was told; null also where the reader may not see it.</param>
/// <param name="Tier">The tier they are in, whoever reads.</param>
public sealed record ComplaintNames(
    string TypeEn,
    string TypeZh,
    string? SubtypeEn,
    string? SubtypeZh,
    string? Team,
    long? CustomerId,
    string? Customer,
    string? Language,
    string? Contact,
    long? InteractionId,
    Tier? Tier)
{
    private static readonly CompiledQuery<(long Type, long? Subtype, long? Team, long? Customer, long? Contact, long? Interaction), ComplaintNames> OfKeys =
        new((db, keys) => (
            from type in db.ComplaintTypes
            where type.Id == keys.Type
            from subtype in db.ComplaintTypes.Where(s => s.Id == keys.Subtype).DefaultIfEmpty()
            from team in db.Teams.Where(t => t.Id == keys.Team).DefaultIfEmpty()
            from customer in db.Customers.Where(c => c.Id == keys.Customer).DefaultIfEmpty()
            orderby type.Id
            select new ComplaintNames(
                type.NameEn,
                type.NameZh,
                subtype!.NameEn,
                subtype.NameZh,
                team!.Name,
                customer == null ? null : customer.Id,
                customer!.Name,
                customer.Language,
                customer.Contacts.Where(p => p.Id == keys.Contact).Select(p => p.Name).FirstOrDefault(),
                db.Interactions.Where(i => i.Id == keys.Interaction).Select(i => (long?)i.Id).FirstOrDefault(),
                null)).Take(1));

    // By itself: a filter that one table is read without is left out of the whole query.
    private static readonly CompiledQuery<long, Tier?> TierOf =
        new((db, customer) => db.Customers.IgnoreQueryFilters(new[] { CrmDbContext.Visible }).Where(c => c.Id == customer).OrderBy(c => c.Id).Select(c => c.Tier).Take(1));

    public string? ToldIn => InteractionId is { } id ? Interaction.Numbers.Of(id) : null;

    public string? CustomerNumber => CustomerId is { } id ? Domain.Customers.Customer.Numbers.Of(id) : null;

    /// <summary>Type and subtype in the language of a page.</summary>
    public string Type(bool chinese)
    {
        var (type, subtype) = chinese ? (TypeZh, SubtypeZh) : (TypeEn, SubtypeEn);
        return subtype is null ? type : $"{type} / {subtype}";
    }

    public static async Task<ComplaintNames> OfAsync(Complaint complaint, CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(db);

        var names = await OfKeys.FirstOrDefaultAsync(
            db,
            (complaint.TypeId, complaint.SubtypeId, complaint.TeamId, complaint.CustomerId, complaint.ContactId, complaint.InteractionId),
            ct);
        return names is null
            ? throw new InvalidOperationException("The type of a complaint is never removed.")
            : names with { Tier = complaint.CustomerId is { } id ? await TierOf.FirstOrDefaultAsync(db, id, ct) : null };
    }

    /// <summary>The tiers of customers: the clocks run for customers as they are, not as the reader may see them.</summary>
    internal static Task<Dictionary<long, Tier?>> TiersAsync(List<long> customers, CrmDbContext db, CancellationToken ct) =>
        db.Customers.IgnoreQueryFilters([CrmDbContext.Visible]).Where(c => customers.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Tier, ct);
}
