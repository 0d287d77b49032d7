using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Attachments;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

[TakesFiles(FileLimit.Attachments)]
public sealed class ProgressAddModel(CrmDbContext db, ProgressSession session, AttachmentReception reception)
    : ProgressPage<AddForm>(db, session)
{
    protected override ComplaintAction Action => ComplaintAction.Communicate;

    protected override async Task ActAsync()
    {
        if (await reception.ReceiveAsync(Input.Files, isPublic: true, ModelState, Ct) is not { } files)
        {
            return;
        }

        Complaint.Communications.Log(await MessageAsync(Input.Text!), Actor, Now, await ClocksAsync());
        Complaint.Attachments.Add(files, Actor, Now);
    }
}

public sealed class AddForm
{
    public string? Text { get; set; }

    public IReadOnlyList<IFormFile> Files { get; set; } = [];
}

internal sealed class AddFormValidator : AbstractValidator<AddForm>
{
    public AddFormValidator(Texts t) => RuleFor(f => f.Text!).Given(t["Progress.Text.Missing"]).UpTo(Complaint.TextLimit, t);
}
