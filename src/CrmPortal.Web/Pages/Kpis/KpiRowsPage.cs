using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Reading;
using CrmPortal.Domain.Kpis;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>The population of a figure, as its page and its file list it.</summary>
public abstract class KpiRowsPage(CrmDbContext db, WorkingCalendar working, KeptFigures kept) : KpiPage(db, working, kept)
{
    /// <summary><c>counted</c> for all that carry the value, or the name of an outcome.</summary>
    [FromQuery]
    public string? Outcome { get; set; }

    /// <summary>Key of a complaint type.</summary>
    [FromQuery]
    public string? Type { get; set; }

    /// <summary>Key of a channel.</summary>
    [FromQuery]
    public string? Channel { get; set; }

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
        var complaints = Complaints;
        if (Key(Type) is { } type)
        {
            complaints = complaints.Where(c => c.TypeId == type);
        }

        if (Key(Channel) is { } channel)
        {
            complaints = complaints.Where(c => c.ChannelId == channel);
        }

        var facts = await complaints.Touched(Window, Kpi.Definition.DateBasis).FactsAsync(Window, Ct);
        Rows = [.. Kpi.Rows(facts, Window).Where(IsAsked).OrderBy(r => r.Fact.ReceivedAt).ThenBy(r => r.Fact.Id)];
        return true;
    }

    private static long? Key(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    private bool IsAsked(KpiRow row) =>
        string.IsNullOrEmpty(Outcome)
        || (string.Equals(Outcome, "counted", StringComparison.OrdinalIgnoreCase)
            ? row.Verdict.Outcome is KpiOutcome.Counted or KpiOutcome.Met or KpiOutcome.NotMet
            : !Enum.TryParse<KpiOutcome>(Outcome, ignoreCase: true, out var asked) || row.Verdict.Outcome == asked);
}
