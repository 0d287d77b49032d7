using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Attachments;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Complaints.Steps.Investigation;

/// <summary>ATT-01. Files are added to a complaint, by whoever may log a message.</summary>
[TakesFiles(FileLimit.Attachments)]
public sealed class AttachModel(CrmDbContext db, AttachmentReception reception) : ComplaintPage<AttachForm>(db, ComplaintAction.Communicate, "Attach")
{
    protected override bool AddsOnly => true;

    protected override async Task ActAsync()
    {
        if (await reception.ReceiveAsync(Input.Files, Input.Public, ModelState, Ct) is { } files)
        {
            Complaint.Attachments.Add(files, Actor, Now);
        }
    }
}

public sealed class AttachForm
{
    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    public bool Public { get; set; }
}

internal sealed class AttachFormValidator : AbstractValidator<AttachForm>
{
    public AttachFormValidator(Texts t) => RuleFor(f => f.Files).NotEmpty().WithMessage(_ => t["Attachment.Missing"]);
}
