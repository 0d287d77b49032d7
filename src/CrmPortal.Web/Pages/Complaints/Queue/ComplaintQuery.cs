using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Lists;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>The query of the list's address: a view of it, its <see cref="ComplaintCriteria"/>, and what was searched for.</summary>
public sealed class ComplaintQuery : ListQuery<Complaint>
{
    private static readonly AddressValue<ComplaintView> Views = AddressValue.Member<ComplaintView>();
    private static readonly AddressValue<ComplaintOrder> Orders = AddressValue.Member<ComplaintOrder>();

    public ComplaintQuery(IQueryCollection query)
        : base(query, ComplaintCriteria.All)
    {
    }

    private ComplaintQuery(Func<string, string?> parameter)
        : base(parameter, ComplaintCriteria.All)
    {
    }

    public ComplaintView? View => Parameter("view", Views);

    /// <summary>Number of the complaint beside the list.</summary>
    public string? Open => Sent("open");

    public string? Typed => Text.Given(Q);

    /// <summary>Open complaints, unless something is searched for: that is looked for everywhere.</summary>
    public ComplaintView ChosenView => View ?? (Typed is null && this["status"] is null ? ComplaintView.Open : ComplaintView.All);

    public ComplaintOrder Order => Sort ?? ChosenView.NaturalOrder();

    /// <summary>The parameters that say what is listed, not where in the list one is.</summary>
    public IEnumerable<(string Name, string Value)> Filters =>
    [
        .. new[] { ("q", Typed), ("view", View?.ToString()) }.Where(p => p.Item2 is not null).Select(p => (p.Item1, p.Item2!)),
        .. Fields,
        .. Sort is { } sort ? [("sort", sort.ToString())] : Array.Empty<(string, string)>(),
        .. Narrowing,
    ];

    /// <summary>The same as the query of an address, with its question mark; empty for none.</summary>
    public string Address => new QueryBuilder(Filters.Select(f => KeyValuePair.Create(f.Name, f.Value))).ToQueryString().Value ?? "";

    private ComplaintOrder? Sort => Parameter("sort", Orders);

    /// <summary>The query of an address, read as the list reads it.</summary>
    public static ComplaintQuery Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new ComplaintQuery(name => values.TryGetValue(name, out var value) ? value[0] : null);
    }

    /// <summary>The view that was asked for.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="soonUntil">Until when "due soon" reaches; UTC.</param>
    public ComplaintFilter ViewOf(Actor actor, DateTime now, DateTime soonUntil)
    {
        return new ComplaintFilter { View = ChosenView, UserId = actor.UserId ?? 0, Now = now, SoonUntil = soonUntil };
    }

    /// <summary>What is listed, among what the view holds.</summary>
    public async Task<IQueryable<Complaint>> WhereAsync(IQueryable<Complaint> complaints, ComplaintFilter view, CrmRequest request)
    {
        var found = await WhereAsync(complaints.Where(view), request);
        return Typed is { } typed ? await found.MatchingAsync(typed, request.Db, request.Ct) : found;
    }
}
