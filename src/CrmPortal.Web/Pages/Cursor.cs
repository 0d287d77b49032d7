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
