using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmPortal.Web.Pages;

/// <summary>
/// A place in a list, as its addresses carry it: the value the list is sorted by, and the key that makes it unique.
/// What cannot be read is the start of the list.
/// </summary>
public sealed record Cursor(string Value, long Id)
{
    /// <summary>The instant the list is sorted by; null where the value is none.</summary>
    public DateTime? Instant =>
        long.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : null;

    /// <summary>The instant and the key; null where the value is no instant.</summary>
    public (DateTime At, long Id)? Place => Instant is { } at ? (at, Id) : null;

    /// <summary>A place in a list that is sorted by an instant.</summary>
    public static Cursor At(DateTime at, long id) => new(at.Ticks.ToString(CultureInfo.InvariantCulture), id);

    public override string ToString() =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Id}|{Value}")));

    public static Cursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 1000)
        {
            return null;
        }

        try
        {
            var plain = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(text));
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
