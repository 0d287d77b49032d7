using CrmPortal.Data.Complaints;
using CrmPortal.Data.Kpis;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Web.Lists;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>The population of a figure, or the part of it that the address asks for, as its page and its file list it.</summary>
public sealed class KpiPopulation
{
    /// <summary>The value of <c>outcome</c> for all that carry the value.</summary>
    private const string Counted = "counted";

    private readonly CrmRequest _request;

    private KpiPopulation(CrmRequest request) => _request = request;

    /// <summary>Complaint types of <c>type</c>; empty for all.</summary>
    public IReadOnlyList<long> TypeIds => Keys("type");

    /// <summary>Channels of <c>channel</c>; empty for all.</summary>
    public IReadOnlyList<long> ChannelIds => Keys("channel");

    /// <summary>The age band whose first day is <c>age</c>; null where none is asked for.</summary>
    public AgeBand? Age => AddressValue.Key.TryRead(Parameter("age"), out var day) ? AgeBand.All.FirstOrDefault(band => band.FirstDay == day) : null;

    /// <summary>The members asked for, the oldest first.</summary>
    public IReadOnlyList<KpiRow> Rows { get; private set; } = [];

    /// <param name="complaints">Those that are listed.</param>
    /// <param name="request">Its address may ask for a part: <c>type</c>, <c>channel</c>, <c>age</c>, <c>outcome</c>, <c>reason</c>.</param>
    public static async Task<KpiPopulation> ReadAsync(ComplaintKpi kpi, IQueryable<Complaint> complaints, KpiWindow window, CrmRequest request)
    {
        var population = new KpiPopulation(request);
        if (population.TypeIds is { Count: > 0 } types)
        {
            complaints = complaints.Where(c => types.Contains(c.TypeId));
        }

        if (population.ChannelIds is { Count: > 0 } channels)
        {
            complaints = complaints.Where(c => channels.Contains(c.ChannelId));
        }

        var facts = await complaints.Touched(window, kpi.Definition.DateBasis).FactsAsync(window, request.Ct);
        population.Rows = [.. kpi.Rows(facts, window).Where(population.IsAsked).OrderBy(r => r.Fact.ReceivedAt).ThenBy(r => r.Fact.Id)];
        return population;
    }

    /// <summary>The rows as they are listed.</summary>
    public async Task<IReadOnlyList<KpiMember>> MembersAsync(IReadOnlyList<KpiRow> rows)
    {
        var db = _request.Db;
        var ids = rows.Select(r => r.Fact.Id).ToList();
        var known = await db.Complaints.Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                Complainant = c.ComplainantName ?? db.Customers.Where(customer => customer.Id == c.CustomerId).Select(customer => customer.Name).FirstOrDefault(),
                c.Status,
                c.OwnerName,
            })
            .ToDictionaryAsync(c => c.Id, _request.Ct);
        return [.. rows.Where(r => known.ContainsKey(r.Fact.Id)).Select(r => new KpiMember(r, known[r.Fact.Id].Complainant, known[r.Fact.Id].Status, known[r.Fact.Id].OwnerName))];
    }

    private string? Parameter(string name) => _request.Http.Request.Query[name].FirstOrDefault();

    private IReadOnlyList<long> Keys(string name) => AddressValue.Keys.TryRead(Parameter(name), out var keys) ? keys : [];

    private bool IsAsked(KpiRow row) => HasOutcome(row) && IsLeftOutAsAsked(row) && IsOfAge(row);

    private bool IsLeftOutAsAsked(KpiRow row) =>
        !Enum.TryParse<ExclusionReason>(Parameter("reason"), ignoreCase: true, out var asked) || !Enum.IsDefined(asked) || row.Verdict.Reason == asked;

    private bool IsOfAge(KpiRow row) =>
        Age is not { } band || (row.Verdict.Calendar is { } age && AgeBand.Of(age) == band);

    private bool HasOutcome(KpiRow row) => Parameter("outcome") is not { Length: > 0 } outcome
        || (string.Equals(outcome, Counted, StringComparison.OrdinalIgnoreCase)
            ? row.Verdict.Outcome is KpiOutcome.Counted or KpiOutcome.Met or KpiOutcome.NotMet
            : !Enum.TryParse<KpiOutcome>(outcome, ignoreCase: true, out var asked) || !Enum.IsDefined(asked) || row.Verdict.Outcome == asked);
}
