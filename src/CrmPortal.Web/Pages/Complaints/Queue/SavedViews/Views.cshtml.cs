using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Queue.SavedViews;

/// <summary>CMP-69. The saved views of the queue: the list, and a form that saves the filters it was opened with.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class ViewsModel(CrmDbContext db) : FormPage<ViewForm>(db)
{
    public IReadOnlyList<SavedView> Views { get; private set; } = [];

    /// <summary>A supervisor alone saves views for a team.</summary>
    public bool MaySaveForTeam => Actor is { IsSupervisor: true, TeamId: not null };

    public async Task<IActionResult> OnGetAsync()
    {
        Input.Query = new ComplaintQuery(Request.Query).Address;
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await Db.SavedViews.CountAsync(v => v.OwnerId == Actor.UserId, Ct) >= SavedView.Most)
        {
            return await RefusedAsync("Input.Name", T["View.TooMany", SavedView.Most]);
        }

        if (Input.ForTeam && !MaySaveForTeam)
        {
            return await RefusedAsync("Input.ForTeam", T["Form.NotAChoice"]);
        }

        // The filters as this page reads them, not as they were sent.
        var query = ComplaintQuery.Parse(Input.Query).Address;
        var view = new SavedView(Input.Name!, query, Input.ForTeam ? Actor.TeamId : null, Actor);
        Db.Add(view);
        return await CommitAsync(view, _ => "/complaints" + query, T["View.Saved", view.Name]);
    }

    protected override async Task PrepareAsync() => Views = await Db.SavedViews.AsNoTracking().OrderBy(v => v.Name).ThenBy(v => v.Id).ToListAsync(Ct);

    private async Task<IActionResult> RefusedAsync(string field, string message)
    {
        ModelState.AddModelError(field, message);
        await PrepareAsync();
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}

public sealed class ViewForm
{
    public string? Name { get; set; }

    /// <summary>The filters, as the query of the queue's address.</summary>
    public string? Query { get; set; }

    public bool ForTeam { get; set; }
}

internal sealed class ViewFormValidator : AbstractValidator<ViewForm>
{
    public ViewFormValidator(Texts t)
    {
        RuleFor(f => f.Name!).Given(t["Form.Missing"]);
        RuleFor(f => f.Name).UpTo(SavedView.NameLimit, t);
        RuleFor(f => f.Query).UpTo(SavedView.QueryLimit, t);
    }
}
