namespace CrmPortal.Web.Pages.Quality.Analysis;

/// <summary>A line of the table.</summary>
/// <param name="Value">As the address of its trend takes it.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Count">Complaints that have it.</param>
/// <param name="Share">Of all, in percent.</param>
/// <param name="Cumulative">Its share and those of all lines above it, in percent.</param>
/// <param name="Rows">Address of exactly these complaints.</param>
public sealed record ParetoRow(string Value, string Label, int Count, decimal Share, decimal Cumulative, string Rows);
