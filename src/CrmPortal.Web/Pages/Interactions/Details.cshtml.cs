using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Interactions;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Interactions;

[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class DetailsModel(CrmDbContext db) : CrmPage(db)
{
    public Interaction Interaction { get; private set; } = null!;

    public string? Agent { get; private set; }

    public string? Contact { get; private set; }

    /// <summary>The complaints that were told in it.</summary>
    public IReadOnlyList<ComplaintRow> Complaints { get; private set; } = [];

    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await Db.FindInteractionAsync(number, Ct) is not { } interaction)
        {
            return NotFound();
        }

        Interaction = interaction;
        Agent = await Db.Users.Where(u => u.Id == interaction.AgentId).Select(u => u.DisplayName).FirstOrDefaultAsync(Ct);
        Contact = interaction.ContactId is { } contact
            ? await Db.Customers.Where(c => c.Id == interaction.CustomerId).SelectMany(c => c.Contacts).Where(c => c.Id == contact).Select(c => c.Name).FirstOrDefaultAsync(Ct)
            : null;
        Complaints = await Db.Complaints.Where(c => c.InteractionId == interaction.Id).OrderBy(c => c.Id).Rows(Db).ToListAsync(Ct);
        Tasks = await Db.Tasks.Where(t => t.InteractionId == interaction.Id).OrderBy(t => t.Id).Rows(Db).ToListAsync(Ct);
        return Page();
    }
}
