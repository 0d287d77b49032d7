using System.Globalization;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Pages.Quality.Analysis;

/// <summary>The query of the analysis' address; values that mean nothing are as if they were not there.</summary>
public sealed class AnalysisQuery
{
    /// <summary>First day, yyyy-MM-dd.</summary>
    public string? From { get; set; }

    /// <summary>Last day, yyyy-MM-dd.</summary>
    public string? To { get; set; }

    /// <summary>A <see cref="ParetoDimension"/>.</summary>
    public string? By { get; set; }

    /// <summary>The value whose trend is shown: a key, a product, or <see cref="Unknown"/>; empty for all complaints.</summary>
    public string? Value { get; set; }

    public string? Page { get; set; }

    /// <summary>Stands for "not known"; no product is called so.</summary>
    public const string Unknown = "\u2013";

    /// <summary>From one.</summary>
    public int PageNumber => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and <= 100 ? page : 1;

    public ParetoDimension Dimension =>
        Enum.TryParse<ParetoDimension>(By, ignoreCase: true, out var by) && Enum.IsDefined(by) && !char.IsAsciiDigit(By![0]) ? by : ParetoDimension.Type;

    /// <summary>The days that were asked for, or the last twelve months.</summary>
    public Period PeriodAt(DateOnly today)
    {
        var end = (Day(To) ?? today).AddDays(1);
        var from = Day(From) ?? end.AddMonths(-12);
        return from < end ? new Period(from, end) : new Period(end.AddMonths(-12), end);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200
            ? day
            : null;
}
