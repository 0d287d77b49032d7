using CrmPortal.Data;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints;

/// <summary>MAI-09. The address he gave with the complaint, else that of the contact who complains, else that of the customer.</summary>
internal static class ComplainantEmail
{
    /// <summary>Null where none is known that can be written to, or where nothing may leave by mail.</summary>
    public static async Task<string?> OfAsync(Complaint complaint, CrmDbContext db, CancellationToken ct)
    {
        if (complaint.EffectiveLevel >= InfoLevel.TopSecret)
        {
            return null;
        }

        var address = complaint.ComplainantEmail ?? await db.Customers.Where(c => c.Id == complaint.CustomerId)
            .Select(c => c.Contacts.Where(p => p.Id == complaint.ContactId).Select(p => p.Email).FirstOrDefault() ?? c.Email)
            .FirstOrDefaultAsync(ct);
        return MailRules.IsAddress(address) ? address : null;
    }
}
