using System.Globalization;
using System.Text.RegularExpressions;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Web.Pages.ServiceLevels;

/// <summary>
/// A time allowed as an administrator types it: <c>30m</c>, <c>1h 30m</c>, <c>5d</c>; a day has eight hours (CAL-03),
/// around the clock 24 (CLK-32).
/// </summary>
internal static partial class BudgetText
{
    private const int MostDays = 365;
    private const int MinutesAroundTheClock = 24 * 60;

    /// <summary>The largest units first, none that is zero.</summary>
    public static string Of(WorkingTime budget, ClockBasis basis = ClockBasis.OfficeHours)
    {
        var minutes = (int)budget.TotalMinutes;
        var (days, rest) = Math.DivRem(minutes, DayOf(basis));
        var (hours, left) = Math.DivRem(rest, 60);
        return string.Join(' ', new[] { Part(days, "d"), Part(hours, "h"), Part(left, "m") }.Where(part => part.Length > 0));
    }

    /// <summary>Null for what cannot be read, for nothing, and for more than 365 days.</summary>
    public static WorkingTime? Read(string? text, ClockBasis basis = ClockBasis.OfficeHours)
    {
        var match = Amount().Match((text ?? "").Trim());
        if (!match.Success || match.Length == 0)
        {
            return null;
        }

        var minutes = (Number(match, "d") * DayOf(basis)) + (Number(match, "h") * 60) + Number(match, "m");
        return minutes > 0 && minutes <= MostDays * DayOf(basis) ? WorkingTime.FromMinutes(minutes) : null;
    }

    private static int DayOf(ClockBasis basis) =>
        basis == ClockBasis.RoundTheClock ? MinutesAroundTheClock : WorkingTime.MinutesPerDay;

    private static string Part(int number, string unit) =>
        number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture) + unit;

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^(?:(?<d>[0-9]{1,5})\s*(?:d|days?|天))?\s*(?:(?<h>[0-9]{1,5})\s*(?:h|hours?|小时))?\s*(?:(?<m>[0-9]{1,6})\s*(?:m|min|minutes?|分钟?))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Amount();
}
