using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Calendar;

/// <summary>A holiday or a make-up workday, as stored. See <see cref="DayException"/>.</summary>
public sealed class SpecialDay : Part<OfficeHours>
{
    public const int NameLimit = 100;

    private SpecialDay()
    {
    }

    internal SpecialDay(DayException day)
    {
        Date = day.Date;
        Change(day);
    }

    public DateOnly Date { get; private set; }

    public DayExceptionKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>In the form of <see cref="SlotText"/>; null on a holiday, and on a workday with the hours of Monday.</summary>
    public string? Hours { get; private set; }

    public DayException Exception() => new(Date, Kind, Name, Hours is null ? null : SlotText.Read(Hours).Slots);

    internal void Change(DayException day)
    {
        Kind = day.Kind;
        Name = day.Name;
        Hours = day.Slots is null ? null : SlotText.Of(day.Slots);
    }
}
