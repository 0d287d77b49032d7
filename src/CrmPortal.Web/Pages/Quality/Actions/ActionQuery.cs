using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Lists;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>The query of the list's address.</summary>
/// <param name="tree">Finer causes are shown with the one that was asked for.</param>
public sealed class ActionQuery(IQueryCollection query, CauseTree tree) : ListQuery<CorrectiveAction>(query, Criteria(tree))
{
    private const int LastPage = 99_999;

    private static readonly AddressValue<CorrectiveActionView> Views = AddressValue.Member<CorrectiveActionView>();

    public CorrectiveActionView? View => Parameter("view", Views);

    /// <summary>Open actions, unless a status is asked for.</summary>
    public CorrectiveActionView ChosenView => View ?? (this["status"] is null ? CorrectiveActionView.Open : CorrectiveActionView.All);

    /// <summary>From one.</summary>
    public int PageNumber => Parameter("page", AddressValue.Key) is { } page and > 0 and <= LastPage ? (int)page : 1;

    public override ValueTask<IQueryable<CorrectiveAction>> WhereAsync(IQueryable<CorrectiveAction> records, CrmRequest request)
    {
        return base.WhereAsync(records.In(ChosenView, LocalTime.DayOf(request.Now, request.Zone)), request);
    }

    private static Criteria<CorrectiveAction> Criteria(CauseTree tree) => new()
    {
        { "status", AddressValue.Member<CorrectiveActionStatus>(), (actions, status) => actions.Where(a => a.Status == status) },
        { "owner", AddressValue.Key, (actions, owner) => actions.Where(a => a.OwnerId == owner) },
        { "cause", AddressValue.Key, (actions, cause) => About(actions, tree.WithFiner(cause)) },
    };

    private static IQueryable<CorrectiveAction> About(IQueryable<CorrectiveAction> actions, IReadOnlyList<long> causes) =>
        causes.Count > 0 ? actions.Where(a => causes.Contains(a.CauseId!.Value)) : actions;
}
