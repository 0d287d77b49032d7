using System.Text;

namespace CrmPortal.Domain.Shared;

/// <summary>Typed text as it is kept.</summary>
public static class Text
{
    /// <summary>
    /// Trimmed and in Unicode form NFC, without control characters (tabs and line breaks stay) and without the marks
    /// that reverse the reading direction; null for text without a visible character.
    /// </summary>
    public static string? Given(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var kept = typed.Any(IsUnwanted) ? string.Concat(typed.Where(c => !IsUnwanted(c))) : typed;
        kept = kept.Trim();
        if (kept.Length == 0)
        {
            return null;
        }

        return IsWellFormed(kept) ? kept.Normalize() : null;
    }

    private static bool IsUnwanted(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }
}
