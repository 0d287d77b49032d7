using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Intake;
using CrmPortal.Web.Pages.Complaints.Queue;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Reports;

/// <summary>GUI-11, GUI-12. How like complaints fared by handler, tier and channel.</summary>
[Authorize(Policy = QualityModule.ReadQuality)]
public sealed class FairnessModel(CrmDbContext db, WorkingCalendar working, FigureCache figures) : KpiPage(db, working, figures)
{
    /// <summary>Key of a type or a subtype.</summary>
    [FromQuery]
    public string? Type { get; set; }

    [FromQuery]
    public string? Severity { get; set; }

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public Severity ChosenSeverity { get; private set; }

    public FairnessCell Whole { get; private set; } = FairnessCell.Of([]);

    /// <summary>The list of all that is compared.</summary>
    public string Address { get; private set; } = "";

    public IReadOnlyList<FairnessTable> Tables { get; private set; } = [];

    /// <summary>There are more than could be read.</summary>
    public bool IsCut => Whole.N == FairnessFacts.Most;

    protected override int DefaultDays => 365;

    public async Task OnGetAsync()
    {
        await ReadPeriodAsync();
        Types = await ComplaintChoices.TypesAsync(Db, Ct);
        if (await ChosenAsync() is not { } chosen)
        {
            return;
        }

        (Type, ChosenSeverity) = (chosen.TypeId.ToString(CultureInfo.InvariantCulture), chosen.Severity);
        Address = string.Create(
            CultureInfo.InvariantCulture,
            $"/complaints?view=settled&type={Type}&severity={ChosenSeverity}&from={Period.From:yyyy-MM-dd}&to={Period.To.AddDays(-1):yyyy-MM-dd}");
        var facts = await FairnessFacts.ReadAsync(Db, chosen.TypeId, chosen.Severity, Window, T.Organisation.Currency, Ct);
        Whole = FairnessCell.Of(facts);
        Tables = facts.Count == 0 ? [] : [ByHandler(facts), ByTier(facts), await ByChannelAsync(facts)];
    }

    private async Task<(long TypeId, Severity Severity)?> ChosenAsync()
    {
        var type = Types.FirstOrDefault(choice => string.Equals(choice.Value, Type, StringComparison.Ordinal));
        var isSeverity = Enum.TryParse<Severity>(Severity, ignoreCase: true, out var severity) && Enum.IsDefined(severity);
        return type is not null && isSeverity
            ? (long.Parse(type.Value, CultureInfo.InvariantCulture), severity)
            : await FairnessFacts.MostFrequentAsync(Db, Window, Ct);
    }

    private FairnessTable ByHandler(IReadOnlyList<FairnessFact> facts) =>
        Table("Handler", facts, fact => fact.OwnerId, own => own.First().OwnerName ?? T["Complaint.Unassigned"], owner => owner is { } key ? Key("owner", key) : null);

    private FairnessTable ByTier(IReadOnlyList<FairnessFact> facts) =>
        Table("Tier", facts, fact => fact.Tier, own => own.First().Tier is { } tier ? T.Label(tier) : T["Fairness.NoTier"], tier => $"{Address}&tier={tier?.ToString() ?? ComplaintCriteria.NoTier}");

    private async Task<FairnessTable> ByChannelAsync(IReadOnlyList<FairnessFact> facts)
    {
        var names = await Db.Channels.ToDictionaryAsync(c => c.Id, c => Texts.IsChinese ? c.NameZh : c.NameEn, Ct);
        return Table("Channel", facts, fact => fact.ChannelId, own => names.GetValueOrDefault(own.First().ChannelId, "–"), channel => Key("channel", channel));
    }

    private FairnessTable Table<TKey>(
        string kind, IReadOnlyList<FairnessFact> facts, Func<FairnessFact, TKey> key, Func<IEnumerable<FairnessFact>, string> name, Func<TKey, string?> address) =>
        new(
            T[$"Fairness.By{kind}"],
            T[$"Fairness.{kind}"],
            Whole,
            [
                .. facts.GroupBy(key)
                    .Select(own => new FairnessRow(name(own), address(own.Key), FairnessCell.Of([.. own])))
                    .OrderByDescending(row => row.Cell.N).ThenBy(row => row.Name, StringComparer.CurrentCulture),
            ]);

    private string Key(string parameter, long key) => string.Create(CultureInfo.InvariantCulture, $"{Address}&{parameter}={key}");
}
