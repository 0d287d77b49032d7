using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Knowledge;

/// <summary>Loads cases, and the personal data that must not stand in them.</summary>
public static class CaseLoading
{
    public static async Task<CaseArticle?> FindCaseAsync(this CrmDbContext db, string? number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return CaseArticle.Numbers.Parse(number) is { } id ? await db.Cases.FirstOrDefaultAsync(c => c.Id == id, ct) : null;
    }

    /// <summary>
    /// CAS-04. The personal data of a complaint, of its customer and of the users it names. What must not stand in a case
    /// does not depend on who writes it, so that this looks past what the writer may see; it is only ever compared with
    /// their text.
    /// </summary>
    public static async Task<PersonalDataScanner> PersonalDataScannerAsync(this CrmDbContext db, long complaintId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var complaint = await db.Complaints.IgnoreQueryFilters([CrmDbContext.Visible])
            .Where(c => c.Id == complaintId)
            .Select(c => new
            {
                c.CustomerId,
                c.ComplainantName,
                c.Content.ComplainantPhone,
                c.Content.ComplainantEmail,
                c.ExternalId,
                c.Entry.ToldCustomerNumber,
                c.OwnerName,
                c.Content.PeopleInvolvedUserIds,
            })
            .SingleAsync(ct);
        var customer = await db.Customers.IgnoreQueryFilters([CrmDbContext.Visible, CrmDbContext.VisibleWithTheWhole])
            .Where(c => c.Id == complaint.CustomerId)
            .Select(c => new
            {
                c.Type,
                c.Name,
                c.RegistrationNumber,
                c.ExternalId,
                c.Phone,
                c.Email,
                Contacts = c.Contacts.Select(p => new { p.Name, p.Phone, p.Email }).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        var named = complaint.PeopleInvolvedUserIds;
        var users = named.Count == 0 ? [] : await db.Users.Where(u => named.Contains(u.Id)).Select(u => u.DisplayName).ToListAsync(ct);
        var isPerson = customer?.Type is CustomerType.Individual;
        return new PersonalDataScanner(
            people: [complaint.ComplainantName, complaint.OwnerName, isPerson ? customer?.Name : null, .. users, .. customer?.Contacts.Select(c => c.Name) ?? []],
            words:
            [
                customer?.Name, customer?.RegistrationNumber, customer?.ExternalId, customer?.Email, complaint.ComplainantEmail, complaint.ExternalId,
                complaint.ToldCustomerNumber, .. customer?.Contacts.Select(c => c.Email) ?? [],
            ],
            phones: [complaint.ComplainantPhone, customer?.Phone, .. customer?.Contacts.Select(c => c.Phone) ?? []]);
    }
}
