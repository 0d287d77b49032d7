using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Kpis;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>The population of a figure, as its page and its file list it.</summary>
public abstract class KpiRowsPage(CrmDbContext db, WorkingCalendar working, KeptFigures kept) : KpiPage(db, working, kept)
{
    /// <summary><c>counted</c> for all that carry the value, or the name of an outcome.</summary>
    [FromQuery]
    public string? Outcome { get; set; }

    /// <summary>Why a complaint is left out.</summary>
    [FromQuery]
    public string? Reason { get; set; }

    /// <summary>Keys of complaint types, separated by commas.</summary>
    [FromQuery]
    public string? Type { get; set; }

    /// <summary>Keys of channels, separated by commas.</summary>
    [FromQuery]
    public string? Channel { get; set; }

    /// <summary>First day of an age band.</summary>
    [FromQuery]
    public string? Age { get; set; }

    public ComplaintKpi Kpi { get; private set; } = null!;

    /// <summary>The members asked for, the oldest first.</summary>
    protected IReadOnlyList<KpiRow> Rows { get; private set; } = [];

    /// <summary>False where there is no such figure.</summary>
    protected async Task<bool> LoadAsync(string code)
    {
        if (KpiCatalogue.Find(code) is not { } kpi)
        {
            return false;
        }

        Kpi = kpi;
        await ReadPeriodAsync();
        var complaints = Listed(Complaints);
        if (Keys(Type) is { Count: > 0 } types)
        {
            complaints = complaints.Where(c => types.Contains(c.TypeId));
        }

        if (Keys(Channel) is { Count: > 0 } channels)
        {
            complaints = complaints.Where(c => channels.Contains(c.ChannelId));
        }

        var facts = await complaints.Touched(Window, Kpi.Definition.DateBasis).FactsAsync(Window, Ct);
        Rows = [.. Kpi.Rows(facts, Window).Where(row => IsAsked(row) && IsLeftOutAsAsked(row) && IsOfAge(row)).OrderBy(r => r.Fact.ReceivedAt).ThenBy(r => r.Fact.Id)];
        return true;
    }

    /// <summary>Those of the population that are listed.</summary>
    protected virtual IQueryable<Complaint> Listed(IQueryable<Complaint> complaints) => complaints;

    /// <summary>The rows as they are listed.</summary>
    protected async Task<IReadOnlyList<KpiMember>> MembersAsync(IReadOnlyList<KpiRow> rows)
    {
        var ids = rows.Select(r => r.Fact.Id).ToList();
        var known = await Db.Complaints.Where(c => ids.Contains(c.Id))
            .Select(c => new
            {
                c.Id,
                Complainant = c.ComplainantName ?? Db.Customers.Where(customer => customer.Id == c.CustomerId).Select(customer => customer.Name).FirstOrDefault(),
                c.Status,
                c.OwnerName,
            })
            .ToDictionaryAsync(c => c.Id, Ct);
        return [.. rows.Where(r => known.ContainsKey(r.Fact.Id)).Select(r => new KpiMember(r, known[r.Fact.Id].Complainant, known[r.Fact.Id].Status, known[r.Fact.Id].OwnerName))];
    }

    /// <summary>The keys in a text, without what is no key.</summary>
    protected static IReadOnlyList<long> Keys(string? text) =>
        [.. (text ?? "").Split(',').Select(Key).OfType<long>()];

    /// <summary>The age asked for; null where none is.</summary>
    protected AgeBand? AskedAge => Key(Age ?? "") is { } day ? AgeBand.All.FirstOrDefault(band => band.FirstDay == day) : null;

    private static long? Key(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    private bool IsLeftOutAsAsked(KpiRow row) =>
        !Enum.TryParse<ExclusionReason>(Reason, ignoreCase: true, out var asked) || !Enum.IsDefined(asked) || row.Verdict.Reason == asked;

    private bool IsOfAge(KpiRow row) =>
        AskedAge is not { } band || (row.Verdict.Calendar is { } age && AgeBand.Of(age) == band);

    private bool IsAsked(KpiRow row) =>
        string.IsNullOrEmpty(Outcome)
        || (string.Equals(Outcome, "counted", StringComparison.OrdinalIgnoreCase)
            ? row.Verdict.Outcome is KpiOutcome.Counted or KpiOutcome.Met or KpiOutcome.NotMet
            : !Enum.TryParse<KpiOutcome>(Outcome, ignoreCase: true, out var asked) || !Enum.IsDefined(asked) || row.Verdict.Outcome == asked);
}
