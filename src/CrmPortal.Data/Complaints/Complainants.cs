using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Complaints;

/// <summary>Who complains, as far as a message to them and the clocks need it.</summary>
/// <param name="Email">MAI-09. The address they gave with the complaint, else that of the contact who complains, else that of the customer; null where none is known, or nothing may leave by mail.</param>
/// <param name="Language">The language they are written to in; null where it is not known.</param>
/// <param name="Tier">The tier they are in, whoever reads.</param>
public sealed record Complainant(string? Email, string? Language, Tier? Tier);

public static class Complainants
{
    /// <summary>Those behind complaints, by the key of the complaint, in two commands.</summary>
    public static async Task<IReadOnlyDictionary<long, Complainant>> OfAsync(IReadOnlyCollection<Complaint> complaints, CrmDbContext db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(complaints);
        ArgumentNullException.ThrowIfNull(db);
        List<long> customers = [.. complaints.Select(c => c.CustomerId).OfType<long>().Distinct()];
        List<long> contacts = [.. complaints.Select(c => c.ContactId).OfType<long>().Distinct()];
        var tiers = await ComplaintNames.TiersAsync(customers, db, ct);
        var known = await db.Customers.Where(c => customers.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                c.Email,
                c.Language,
                Contacts = c.Contacts.Where(p => contacts.Contains(p.Id)).Select(p => new { p.Id, p.Email }).ToList(),
            })
            .ToDictionaryAsync(c => c.Id, ct);
        return complaints.ToDictionary(complaint => complaint.Id, complaint =>
        {
            var customer = complaint.CustomerId is { } id ? known.GetValueOrDefault(id) : null;
            var address = complaint.Content.ComplainantEmail ?? customer?.Contacts.Find(p => p.Id == complaint.ContactId)?.Email ?? customer?.Email;
            var mayLeave = complaint.EffectiveLevel < InfoLevel.TopSecret && MailRules.IsAddress(address);
            return new Complainant(mayLeave ? address : null, customer?.Language, complaint.CustomerId is { } key ? tiers.GetValueOrDefault(key) : null);
        });
    }
}
