namespace CrmPortal.Domain.Calendar;

/// <summary>
/// CAL-19. The holidays and make-up workdays 调休 of mainland China, from the State Council's yearly notices
/// (国务院办公厅关于部分节假日安排的通知). The notice for a year appears in the November before it.
/// </summary>
public static class ChinaHolidays
{
    private const string NewYear = "元旦 New Year";
    private const string SpringFestival = "春节 Spring Festival";
    private const string Qingming = "清明节 Tomb-Sweeping Day";
    private const string LabourDay = "劳动节 Labour Day";
    private const string DragonBoat = "端午节 Dragon Boat Festival";
    private const string MidAutumn = "中秋节 Mid-Autumn Festival";
    private const string NationalDay = "国庆节 National Day";

    public static IReadOnlyList<DayException> Year2025 { get; } =
    [
        .. Holidays(NewYear, new(2025, 1, 1), 1),
        MakeUp(SpringFestival, new(2025, 1, 26)),
        .. Holidays(SpringFestival, new(2025, 1, 28), 8),
        MakeUp(SpringFestival, new(2025, 2, 8)),
        .. Holidays(Qingming, new(2025, 4, 4), 3),
        MakeUp(LabourDay, new(2025, 4, 27)),
        .. Holidays(LabourDay, new(2025, 5, 1), 5),
        .. Holidays(DragonBoat, new(2025, 5, 31), 3),
        MakeUp(NationalDay, new(2025, 9, 28)),
        .. Holidays(NationalDay, new(2025, 10, 1), 8),
        MakeUp(NationalDay, new(2025, 10, 11)),
    ];

    public static IReadOnlyList<DayException> Year2026 { get; } =
    [
        .. Holidays(NewYear, new(2026, 1, 1), 3),
        MakeUp(NewYear, new(2026, 1, 4)),
        MakeUp(SpringFestival, new(2026, 2, 14)),
        .. Holidays(SpringFestival, new(2026, 2, 15), 9),
        MakeUp(SpringFestival, new(2026, 2, 28)),
        .. Holidays(Qingming, new(2026, 4, 4), 3),
        .. Holidays(LabourDay, new(2026, 5, 1), 5),
        MakeUp(LabourDay, new(2026, 5, 9)),
        .. Holidays(DragonBoat, new(2026, 6, 19), 3),
        MakeUp(NationalDay, new(2026, 9, 20)),
        .. Holidays(MidAutumn, new(2026, 9, 25), 3),
        .. Holidays(NationalDay, new(2026, 10, 1), 7),
        MakeUp(NationalDay, new(2026, 10, 10)),
    ];

    /// <summary>Every year that is known, for a calendar that also has to measure the past.</summary>
    public static IReadOnlyList<DayException> All { get; } = [.. Year2025, .. Year2026];

    private static IEnumerable<DayException> Holidays(string name, DateOnly first, int days) =>
        Enumerable.Range(0, days).Select(i => DayException.Holiday(first.AddDays(i), name));

    private static DayException MakeUp(string name, DateOnly date) => DayException.Workday(date, name);
}
