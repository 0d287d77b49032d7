using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CrmPortal.Domain.Customers;

/// <summary>What a telephone number consists of, as somebody wrote it.</summary>
/// <param name="Dialled">ASCII digits, after a plus where one stands before them.</param>
/// <param name="Extension">The digits behind "ext", "x", "#", "转" or "分机"; empty where there is none.</param>
/// <param name="Behind">The extension with its mark, as written.</param>
/// <param name="HasWords">Letters stand beside the number, such as "home".</param>
internal readonly partial record struct PhoneSpelling(string Dialled, string Extension, string Behind, bool HasWords)
{
    private const int LongestDashed = 5;
    private const int ShortestBeforeDash = 7;

    public string Digits => Dialled.TrimStart('+') + Extension;

    /// <summary>Letters and digits, wide ones too; blanks, dashes of any length, and what stands between digits.</summary>
    public static bool MayContain(char c) =>
        char.IsLetterOrDigit(c) || c is '+' or '(' or ')' or '/' or '.' or '#' or ':'
        || char.GetUnicodeCategory(c) is UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator or UnicodeCategory.Format;

    /// <summary>Wide characters as narrow ones.</summary>
    public static string Fold(string text) => text.Normalize(NormalizationForm.FormKC);

    public static PhoneSpelling Of(string text)
    {
        var folded = Fold(text);
        var mark = folded.Any(c => char.IsLetter(c) || c == '#') ? ExtensionAtTheEnd().Match(folded) : Match.Empty;
        return mark.Success && folded.AsSpan(0, mark.Index).ContainsAnyInRange('0', '9')
            ? Of(folded[..mark.Index], mark.Groups["digits"].Value, mark.Value.Trim())
            : Of(folded, "", "");
    }

    /// <summary>The same with an extension behind the last dash, as it is usual in China: 021-64751234-8001.</summary>
    public static PhoneSpelling? Dashed(string text)
    {
        var folded = Fold(text).TrimEnd();
        var dash = folded.LastIndexOf('-');
        if (dash < 0 || folded.Length - dash - 1 is < 1 or > LongestDashed || folded.AsSpan(dash + 1).ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var spelling = Of(folded[..dash], folded[(dash + 1)..], folded[dash..]);
        return spelling.Dialled.Length < ShortestBeforeDash ? null : spelling;
    }

    private static PhoneSpelling Of(string number, string extension, string behind)
    {
        var dialled = new StringBuilder(number.Length);
        var hasWords = false;
        foreach (var c in number)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit)
            {
                dialled.Append((char)('0' + digit));
            }
            else if (c == '+' && dialled.Length == 0)
            {
                dialled.Append(c);
            }

            hasWords |= char.IsLetter(c);
        }

        return new PhoneSpelling(dialled.ToString(), extension, behind, hasWords);
    }

    [GeneratedRegex(@"(ext(ension)?|x|#|转|轉|分机号?|分機號?)[\s.:]*(?<digits>[0-9]{1,7})\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ExtensionAtTheEnd();
}
