using CrmPortal.Data;
using CrmPortal.Domain.Feedback;
using CrmPortal.Web.Pages.Complaints.Steps;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Feedback.Steps;

public sealed class AssignModel(CrmDbContext db) : FeedbackPage<AssignModel.AssignForm>(db, FeedbackAction.Assign)
{
    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    protected override void Fill() => Input.OwnerId = Feedback.OwnerId;

    protected override async Task PrepareAsync() => Owners = await Assignees.AllAsync(Db, Now, Ct);

    protected override async Task ActAsync()
    {
        var owner = Input.OwnerId is { } id ? await Assignees.FindAsync(Db, id, Now, Ct) : null;
        if (Input.OwnerId is not null && owner is null)
        {
            ModelState.AddModelError("Input.OwnerId", T["Form.NotAChoice"]);
            return;
        }

        Feedback.Assign(owner, Actor);
    }

    public sealed class AssignForm
    {
        /// <summary>Null gives it back to the queue.</summary>
        public long? OwnerId { get; set; }
    }
}
