using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Quality.Actions.Steps;

/// <summary>One step of a corrective action as a page: <c>/quality/actions/{number}/{verb}</c>.</summary>
public abstract class ActionPage<TForm>(CrmDbContext db, CorrectiveActionStep step) : StepPage<CorrectiveAction, TForm>(db, "Action", step.ToString())
    where TForm : class, new()
{
    [FromRoute]
    public string Number { get; set; } = "";

    public CorrectiveAction Stored => Record;

    public override string Subtitle => Stored.Title;

    protected override string Name => Stored.Number;

    protected override string Address => $"/quality/actions/{Stored.Number}";

    protected override Task<CorrectiveAction?> FindAsync() => Db.FindActionAsync(Number, Ct);

    protected override string? WhyNot() => Stored.WhyNot(step, Actor) is { } refusal ? T.Rule(refusal) : null;

    /// <summary>The count of the kind of complaint the action is against, over everybody's records.</summary>
    protected Task<RepeatCount> CountAsync((DateTime From, DateTime To) period) =>
        Data.Quality.RepeatCounts.RepeatCountAsync(Db, Stored.CauseId, Stored.TypeId, period, Ct);
}
