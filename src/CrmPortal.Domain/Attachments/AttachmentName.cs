using System.Globalization;
using System.Text;

namespace CrmPortal.Domain.Attachments;

/// <summary>ATT-03. The name of a file as it is kept and shown. It names nothing on a disk of ours.</summary>
public static class AttachmentName
{
    /// <summary>Characters, as strings count them.</summary>
    public const int Limit = 120;

    private const string Fallback = "file";

    /// <summary>What separates, selects streams or stands for other names on one of the systems a file may be saved on.</summary>
    private const string NotInNames = "<>:\"|?*";

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
    };

    /// <summary>
    /// The last segment of what a browser told, in Unicode form NFC, without characters that nobody sees and without
    /// dots and blanks at its ends. The extension stays whole; a name that has nothing before it is "file".
    /// </summary>
    public static string Canonical(string? told)
    {
        var seen = Seen(told ?? "");
        var name = Trimmed(seen[(seen.LastIndexOfAny(['/', '\\']) + 1)..], start: false);
        var extension = Path.GetExtension(name);
        var stem = Trimmed(Trimmed(name[..^extension.Length], start: true), start: false);
        if (extension.Length >= Limit)
        {
            (stem, extension) = (extension, "");
        }

        stem = Shortened(stem, Limit - extension.Length);
        return (stem.Length == 0 ? Fallback : IsDevice(stem) ? Shortened("_" + stem, Limit - extension.Length) : stem) + extension;
    }

    private static string Seen(string told)
    {
        var kept = new StringBuilder(told.Length);
        foreach (var rune in told.EnumerateRunes())
        {
            var isSeen = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
            if (isSeen && rune != Rune.ReplacementChar)
            {
                kept.Append(rune.IsAscii && NotInNames.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
            }
        }

        return kept.ToString().Normalize();
    }

    private static string Trimmed(string text, bool start)
    {
        while (text.Length > 0 && (start ? text[0] : text[^1]) is var end && (end == '.' || char.IsWhiteSpace(end)))
        {
            text = start ? text[1..] : text[..^1];
        }

        return text;
    }

    /// <summary>Cut where no character as people see it is cut through.</summary>
    private static string Shortened(string text, int limit)
    {
        if (text.Length <= limit)
        {
            return text;
        }

        var length = 0;
        while (length + StringInfo.GetNextTextElementLength(text, length) is var next && next <= limit)
        {
            length = next;
        }

        return Trimmed(text[..length], start: false);
    }

    /// <summary>What Windows takes for a device, with any extension: COM1.txt.</summary>
    private static bool IsDevice(string stem)
    {
        var first = stem.Split('.')[0].TrimEnd();
        return Devices.Contains(first)
            || (first.Length == 4
                && (first.StartsWith("COM", StringComparison.OrdinalIgnoreCase) || first.StartsWith("LPT", StringComparison.OrdinalIgnoreCase))
                && first[3] is (>= '0' and <= '9') or '¹' or '²' or '³');
    }
}
