using CrmPortal.Domain.Kpis;

namespace CrmPortal.Web.Pages.Quality.Reports;

/// <summary>Like complaints in groups, beside all of them.</summary>
/// <param name="Caption">By what they are grouped.</param>
/// <param name="Heading">What a group is.</param>
/// <param name="Rows">The groups, the largest first.</param>
public sealed record FairnessTable(string Caption, string Heading, FairnessCell Whole, IReadOnlyList<FairnessRow> Rows);

/// <summary>A group and the list of what it counts; no address where the list cannot be asked for it.</summary>
public sealed record FairnessRow(string Name, string? Address, FairnessCell Cell);
