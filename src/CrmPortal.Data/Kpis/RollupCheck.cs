using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Kpis;

/// <summary>Whether the rollup is there, how far it is behind, and which figures of the days looked at it gives otherwise than the complaints.</summary>
/// <param name="IsWhole">It is built, by the calendar that holds.</param>
/// <param name="Behind">Changes of complaints that it has not followed yet.</param>
/// <param name="Different">Codes of figures.</param>
public sealed record RollupCheck(bool IsWhole, int Behind, IReadOnlyList<string> Different)
{
    private const int DaysLookedAt = 30;

    public static async Task<RollupCheck> RunAsync(CrmDbContext db, BusinessCalendar calendar, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(calendar);
        var (now, behind) = (db.Clock.GetUtcNow().UtcDateTime, await db.Set<RollMark>().CountAsync(ct));
        var today = LocalTime.DayOf(now, calendar.Zone);
        var question = Overview.Ask(new Period(today.AddDays(1 - DaysLookedAt), today.AddDays(1)), now, calendar, onlyOwn: false);
        if (await Overview.ReadRolledAsync(db, question, ct) is not { } rolled)
        {
            return new RollupCheck(IsWhole: false, behind, []);
        }

        var live = await Overview.ReadLiveAsync(db, question, ct);
        return new RollupCheck(IsWhole: true, behind, [.. live.Results.Where(result => IsOther(result, rolled.Of(result.Code))).Select(result => result.Code)]);
    }

    private static bool IsOther(KpiResult one, KpiResult other) =>
        (one.Value, one.N, one.Undecided, one.Excluded) != (other.Value, other.N, other.Undecided, other.Excluded);
}
