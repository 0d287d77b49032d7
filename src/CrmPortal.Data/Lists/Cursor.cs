using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CrmPortal.Data.Lists;

/// <summary>
/// A place in a list, as its addresses carry it: the value the list is sorted by, and the key that makes it unique.
/// What cannot be read is the start of the list.
/// </summary>
public sealed record Cursor(string Value, long Id)
{
    private const int Longest = 1000;

    /// <summary>The instant the list is sorted by, UTC; null where the value is none.</summary>
    public DateTime? Instant =>
        long.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : null;

    /// <summary>A place in a list that is sorted by an instant.</summary>
    public static Cursor At(DateTime at, long id) => new(at.Ticks.ToString(CultureInfo.InvariantCulture), id);

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Id}|{Value}")));

    public static Cursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > Longest)
        {
            return null;
        }

        try
        {
            var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
            var bar = plain.IndexOf('|', StringComparison.Ordinal);
            return bar > 0 && long.TryParse(plain.AsSpan(0, bar), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? new Cursor(plain[(bar + 1)..], id)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
