using CrmPortal.Data;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Pages.Complaints.Intake;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>The author rewrites their draft, or hands it in.</summary>
public sealed class EditModel(CrmDbContext db) : CasePage<CaseForm>(db, CaseAction.Edit), ICaseFormPage
{
    private bool _namesSomebody;

    /// <summary>Pressed instead of "save".</summary>
    [BindProperty]
    public bool HandIn { get; set; }

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public override string Submit => T["Case.Save"];

    public override string Label(string field) => T.Find("Case." + field) ?? T["Complaint." + field];

    protected override string Done => T[HandIn ? "Case.HandedIn" : "Case.Saved"];

    protected override bool TellsOriginal => true;

    protected override int InvalidStatus => _namesSomebody ? StatusCodes.Status409Conflict : base.InvalidStatus;

    protected override async Task FillAsync()
    {
        Input = StoredForm();
        CaseInput.Mark(Case.Content(), await ScannerAsync(), ModelState, T);
    }

    protected override async Task PrepareAsync() => Types = await ComplaintChoices.TypesAsync(Db, Ct);

    protected override CaseForm StoredForm() => CaseForm.From(Case.Content());

    protected override string Reading(string field, string value) =>
        field is nameof(CaseForm.TypeId) ? Reading(Types, value) : value;

    protected override async Task ActAsync()
    {
        var scanner = await ScannerAsync();
        if (await CaseInput.ReadAsync(Input, Db, ModelState, T, Ct) is not { } content)
        {
            return;
        }

        if (HandIn)
        {
            CaseInput.Mark(content, scanner, ModelState, T);
            _namesSomebody = !ModelState.IsValid;
        }

        if (ModelState.IsValid)
        {
            Case.Edit(content, Actor);
            if (HandIn)
            {
                Case.Submit(scanner, Actor, Now);
            }
        }
    }
}
