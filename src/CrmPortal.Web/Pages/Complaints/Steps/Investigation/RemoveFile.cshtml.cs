using CrmPortal.Data;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Complaints.Steps.Investigation;

/// <summary>ATT-08. A file is taken away, by a supervisor and with a reason.</summary>
public sealed class RemoveFileModel(CrmDbContext db) : ComplaintPage<ReasonForm>(db, ComplaintAction.Communicate, "RemoveFile")
{
    [FromRoute]
    public Guid Id { get; set; }

    public override IReadOnlyCollection<Role> Roles => [Role.Supervisor];

    public Attachment Attachment => Complaint.Attachments.Single(file => file.FileId == Id);

    protected override bool Exists => Complaint.Attachments.Any(file => file.FileId == Id);

    protected override string? WhyNot() => Complaint.Attachments.WhyNotRemove(Actor) is { } refusal ? T.Rule(refusal) : null;

    protected override Task ActAsync()
    {
        Complaint.Attachments.Remove(Id, Input.Reason!, Actor, Now);
        return Task.CompletedTask;
    }
}
