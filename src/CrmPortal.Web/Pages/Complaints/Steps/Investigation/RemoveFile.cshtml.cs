using CrmPortal.Data;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Complaints.Steps.Investigation;

/// <summary>ATT-08. A file is taken away, by a supervisor and with a reason.</summary>
public sealed class RemoveFileModel(CrmDbContext db) : ComplaintPage<ReasonForm>(db, ComplaintAction.Communicate)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public override string Step => "RemoveFile";

    public Attachment Attachment => Complaint.Attachments.Single(file => file.FileId == Id);

    protected override bool Exists => Complaint.Attachments.Any(file => file.FileId == Id);

    protected override IReadOnlyList<Role> Roles => [Role.Supervisor];

    protected override RuleViolation? WhyNot() => Complaint.Attachments.WhyNotRemove(Actor);

    protected override Task ActAsync()
    {
        Complaint.Attachments.Remove(Id, Input.Reason!, Actor, Now);
        return Task.CompletedTask;
    }
}
