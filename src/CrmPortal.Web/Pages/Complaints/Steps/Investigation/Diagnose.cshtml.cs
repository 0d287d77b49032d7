using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Pages.Quality.Causes;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Steps.Investigation;

/// <summary>The root cause: found by asking why up to five times, named in the catalogue or in words.</summary>
public sealed class DiagnoseModel(CrmDbContext db) : ComplaintPage<DiagnoseForm>(db, ComplaintAction.Diagnose)
{
    public IReadOnlyList<SelectListItem> Causes { get; private set; } = [];

    protected override void Fill() => Input = DiagnoseForm.From(Complaint);

    protected override async Task PrepareAsync()
    {
        Input.Pad();
        Causes = CauseChoices.Of(await Db.CauseTreeAsync(Ct), Complaint.CauseId);
    }

    protected override bool TellsOriginal => true;

    protected override DiagnoseForm StoredForm() => DiagnoseForm.From(Complaint);

    protected override string Reading(string field, string value) =>
        field is nameof(DiagnoseForm.CauseId) ? Reading(Causes, value) : value;

    protected override async Task ActAsync()
    {
        if (Input.CauseId is { } chosen && chosen != Complaint.CauseId && !(await Db.CauseTreeAsync(Ct)).CanBeChosen(chosen))
        {
            ModelState.AddModelError("Input.CauseId", T["Form.NotAChoice"]);
            return;
        }

        Complaint.Investigation.RecordCause(Input.CauseId, Input.Cause, [.. Input.Whys], Actor, Now);
    }
}
