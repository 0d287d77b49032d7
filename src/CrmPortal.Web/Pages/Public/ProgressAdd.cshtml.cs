using CrmPortal.Data;
using CrmPortal.Domain.Complaints;

namespace CrmPortal.Web.Pages.Public;

public sealed class ProgressAddModel(CrmDbContext db, ProgressSession session) : ProgressPage<WordsForm>(db, session)
{
    protected override ComplaintAction Action => ComplaintAction.Communicate;

    protected override async Task ActAsync() =>
        Complaint.LogCommunication(await MessageAsync(Input.Text!), Actor, Now, await ClocksAsync());
}
