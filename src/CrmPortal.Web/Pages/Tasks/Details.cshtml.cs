using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Pages.Complaints.Detail;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Tasks;

[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class DetailsModel(CrmDbContext db) : CrmPage(db)
{
    public FollowUpTask Task { get; private set; } = null!;

    public TaskRow Row { get; private set; } = null!;

    /// <summary>Number of the contact it follows from; null where there is none, or none the reader may see.</summary>
    public string? Source { get; private set; }

    /// <summary>The reader may follow the number of the complaint; of one they may not see it is all they are told.</summary>
    public bool SeesComplaint { get; private set; }

    /// <summary>The answer can be taken over into the investigation.</summary>
    public bool MayRecordFinding { get; private set; }

    public IEnumerable<KeyValuePair<string, FollowUpTaskAction>> Possible => TaskVerbs.Verbs.Where(verb => Task.Allows(verb.Value, Actor));

    public async Task<IActionResult> OnGetAsync(long id)
    {
        if (await Db.FindTaskAsync(id, Ct) is not { } task)
        {
            return NotFound();
        }

        Task = task;
        Row = await Db.Tasks.Where(t => t.Id == id).Rows(Db).SingleAsync(Ct);
        Source = await Db.Interactions.AnyAsync(i => i.Id == task.InteractionId, Ct)
            ? Interaction.Numbers.Of(task.InteractionId!.Value)
            : null;
        if (await Db.FindComplaintToReadAsync(Row.ComplaintNumber, Ct) is { } complaint)
        {
            SeesComplaint = true;
            MayRecordFinding = complaint.CanTakeOver(task, Actor);
        }

        return Page();
    }
}
