using System.Globalization;

namespace CrmPortal.Domain.Calendar;

/// <summary>
/// CAL-29. The slots of a day as people write them and as they are stored, e.g. <c>09:00-12:00, 13:00-18:00</c>;
/// <c>24:00</c> is the end of the day, and a shift that ends on the next day says so: <c>22:00-06:00+1</c>.
/// </summary>
public static class SlotText
{
    private const string NextDay = "+1";

    private static readonly char[] Separators = [',', ';', '，', '；', '、', '\n'];
    private static readonly char[] Dashes = ['-', '–', '—', '~', '～', '至'];

    /// <summary>In the order given; empty for no slots.</summary>
    public static string Of(IEnumerable<TimeSlot> slots) => string.Join(", ", slots.Select(Of));

    /// <summary>Reads what was typed, in any order; blank means no slots.</summary>
    public static SlotReading Read(string? text)
    {
        List<TimeSlot> slots = [];
        foreach (var piece in (text ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ReadSlot(piece) is not { } read)
            {
                return new SlotReading(SlotFault.Unreadable, piece);
            }

            var (slot, endsNextDay) = read;
            if (slot.End > slot.Start == endsNextDay)
            {
                return new SlotReading(SlotFault.EndNotAfterStart, piece);
            }

            slots.Add(slot);
        }

        return new SlotReading([.. slots.OrderBy(slot => slot.Start)]);
    }

    private static string Of(TimeSlot slot)
    {
        var start = slot.Start.ToString("HH:mm", CultureInfo.InvariantCulture);
        return slot.End == TimeOnly.MinValue ? start + "-24:00"
            : start + "-" + slot.End.ToString("HH:mm", CultureInfo.InvariantCulture) + (slot.End > slot.Start ? "" : NextDay);
    }

    private static (TimeSlot Slot, bool EndsNextDay)? ReadSlot(string piece)
    {
        var says = piece.EndsWith(NextDay, StringComparison.Ordinal);
        var ends = (says ? piece[..^NextDay.Length] : piece).Split(Dashes, StringSplitOptions.TrimEntries);
        if (ends is not [var from, var to] || ReadTime(from) is not { } start)
        {
            return null;
        }

        // 24:00 is midnight, the one end that lies on the next day without saying so.
        if (Half(to) is "24:00")
        {
            return says ? null : (new TimeSlot(start, TimeOnly.MinValue), true);
        }

        return ReadTime(to) is { } end ? (new TimeSlot(start, end), says) : null;
    }

    private static TimeOnly? ReadTime(string text) =>
        TimeOnly.TryParseExact(Half(text), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string Half(string text) => text.Replace('：', ':');
}
