using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Analysis;

/// <summary>LRN-22. A Pareto table: the values of one dimension, the most frequent first, with what each has of the whole.</summary>
/// <param name="Rows">Those of the page that is shown.</param>
/// <param name="Total">All complaints of the period.</param>
/// <param name="Others">Complaints whose values stand on later pages.</param>
public sealed record ParetoTable(IReadOnlyList<ParetoRow> Rows, int Total, int Others)
{
    /// <summary>Values on a page.</summary>
    public const int Size = 30;

    /// <param name="complaints">Those of the period.</param>
    /// <param name="by">The dimension.</param>
    /// <param name="period">For the addresses of the rows.</param>
    /// <param name="skip">Values of earlier pages.</param>
    /// <param name="take">Values of this one.</param>
    /// <param name="db">A context of the reader.</param>
    public static async Task<ParetoTable> ReadAsync(
        IQueryable<Complaint> complaints, ParetoDimension by, Period period, int skip, int take, CrmDbContext db, Texts texts, CancellationToken ct)
    {
        var total = await complaints.CountAsync(ct);
        if (total == 0)
        {
            return new ParetoTable([], 0, 0);
        }

        var groups = await complaints.GroupsAsync(by, skip + take, ct);
        var names = await NamesAsync(by, db, ct);
        List<ParetoRow> rows = [];
        var sum = 0;
        foreach (var group in groups)
        {
            sum += group.Count;
            rows.Add(new ParetoRow(
                ValueOf(group),
                group.IsUnknown ? texts[$"Analysis.Without.{by}"] : group.Text ?? names.GetValueOrDefault(group.Key!.Value, "–"),
                group.Count,
                100m * group.Count / total,
                100m * sum / total,
                Address(period, Parameter(by, ValueOf(group)))));
        }

        return new ParetoTable([.. rows.Skip(skip)], total, Math.Max(0, total - sum));
    }

    /// <summary>The list of complaints of a period that a parameter narrows down.</summary>
    public static string Address(Period period, string parameter) => string.Create(
        CultureInfo.InvariantCulture,
        $"/complaints?view=All&counted=true&from={period.From:yyyy-MM-dd}&to={period.To.AddDays(-1):yyyy-MM-dd}{parameter}");

    /// <summary>The filter of the list that is met by the complaints with this value; empty for all.</summary>
    public static string Parameter(ParetoDimension by, string? value) => value switch
    {
        null or "" => "",
        AnalysisQuery.Unknown => $"&without={by}",
        _ => $"&{(by is ParetoDimension.Subtype ? "type" : by.ToString().ToLowerInvariant())}={Uri.EscapeDataString(value)}",
    };

    private static string ValueOf(ParetoGroup group) =>
        group.Text ?? group.Key?.ToString(CultureInfo.InvariantCulture) ?? AnalysisQuery.Unknown;

    private static async Task<Dictionary<long, string>> NamesAsync(ParetoDimension by, CrmDbContext db, CancellationToken ct)
    {
        var chinese = Texts.IsChinese;
        switch (by)
        {
            case ParetoDimension.Type or ParetoDimension.Subtype:
                var types = await db.ComplaintTypes.AsNoTracking().ToDictionaryAsync(t => t.Id, ct);
                return types.Values.ToDictionary(
                    t => t.Id,
                    t => t.ParentId is { } parent && by is ParetoDimension.Subtype ? $"{types[parent].Name(chinese)} / {t.Name(chinese)}" : t.Name(chinese));
            case ParetoDimension.Team:
                return await db.Teams.ToDictionaryAsync(t => t.Id, t => t.Name, ct);
            case ParetoDimension.Channel:
                return await db.Channels.ToDictionaryAsync(c => c.Id, c => Channel.Name(Texts.Language, c.NameEn, c.NameZh), ct);
            case ParetoDimension.Cause:
                var tree = await db.CauseTreeAsync(ct);
                return tree.Walk().ToDictionary(entry => entry.Cause.Id, entry => tree.NameOf(entry.Cause.Id, chinese)!);
            default:
                return [];
        }
    }
}
