using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Quality.Actions.Steps;

/// <summary>One step of a corrective action as a page: <c>/quality/actions/{no}/{verb}</c>.</summary>
public abstract class ActionPage<TForm>(CrmDbContext db, CorrectiveActionStep step) : StepPage<CorrectiveAction, TForm>(db, "Action", step.ToString())
    where TForm : class, new()
{
    [BindProperty(SupportsGet = true)]
    public string No { get; set; } = "";

    public CorrectiveAction Stored => Record;

    public override string Subtitle => Stored.Title;

    protected override string Name => Stored.No;

    protected override string Address => $"/quality/actions/{Stored.No}";

    protected override Task<CorrectiveAction?> FindAsync() => Db.FindActionAsync(No, Ct);

    protected override string? WhyNot() => Stored.WhyNot(step, Actor) is { } refusal ? T.Rule(refusal) : null;

    /// <summary>The count of the kind of complaint the action is against, over everybody's records.</summary>
    protected Task<RepeatCount> CountAsync((DateTime From, DateTime To) period) =>
        Data.Quality.RepeatCounts.RepeatCountAsync(Db, Stored.CauseId, Stored.TypeId, period, Ct);
}
