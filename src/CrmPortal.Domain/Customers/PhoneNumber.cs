using System.Text.RegularExpressions;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Customers;

/// <summary>CUS-06. A telephone number: what was typed, and the key in which two spellings of it meet.</summary>
public sealed partial record PhoneNumber
{
    /// <summary>As typed: digits, blanks and + - ( ) / . with an optional extension.</summary>
    public const int Limit = 40;

    private const int FewestDigits = 3;
    private const int MostDigits = 20;

    private const string ExtensionMark = ";ext=";

    private PhoneNumber(string typed, string? key)
    {
        Typed = typed;
        Key = key;
    }

    /// <summary>Kept for ever, and never blank.</summary>
    public string Typed { get; }

    /// <summary>
    /// The number by E.164 with its plus, and the extension as RFC 3966 writes it: <c>+862164751234;ext=8001</c>. Where
    /// no numbering plan knows it, as with a number within a house, its digits without a leading 00. Null without a digit.
    /// </summary>
    public string? Key { get; }

    /// <summary>Null for blank.</summary>
    /// <param name="typed">As people write it.</param>
    /// <param name="region">Whose number it is where it has no country code.</param>
    public static PhoneNumber? Read(string? typed, PhoneRegion region) =>
        Text.Given(typed) is { } given ? new PhoneNumber(given, KeyOf(given, region)) : null;

    /// <summary>As it was read once.</summary>
    public static PhoneNumber? Stored(string? typed, string? key) => typed is null ? null : new PhoneNumber(typed, key);

    /// <summary>
    /// A telephone number as people write it, with an extension or a word such as "home". What a spreadsheet makes of
    /// one, 1.38E+10 or 13800138000.0, is none: digits are lost or added.
    /// </summary>
    public static bool IsPlausible(string text)
    {
        if (Text.Given(text) is not { } given)
        {
            return false;
        }

        var folded = PhoneSpelling.Fold(given);
        return folded.Count(char.IsDigit) is >= FewestDigits and <= MostDigits
            && folded.All(PhoneSpelling.MayContain)
            && !FigureOfASpreadsheet().IsMatch(folded);
    }

    /// <summary>
    /// The digits by which a key is found, whole or in part: with the country code, and as the number is dialled within
    /// its own country where that is spelled otherwise.
    /// </summary>
    public static IReadOnlyList<string> DigitsOf(string key)
    {
        var abroad = string.Concat(key.Where(char.IsAsciiDigit));
        if (!IsE164(key))
        {
            return [abroad];
        }

        var (number, extension) = Split(key);
        var atHome = NumberingPlan.DialledAtHome(number) + extension;
        return abroad.Contains(atHome, StringComparison.Ordinal) ? [abroad] : [abroad, atHome];
    }

    /// <summary>
    /// The usual spelling: without the country code within <paramref name="home"/>, else with it. What was typed, where
    /// no numbering plan knows the number or words stand beside it.
    /// </summary>
    public string Shown(PhoneRegion home)
    {
        if (Key is null || !IsE164(Key) || !IsPlausible(Typed))
        {
            return Typed;
        }

        var (number, extension) = Split(Key);
        var spelling = PhoneSpelling.Of(Typed);
        if (spelling.HasWords)
        {
            return Typed;
        }

        var isDashed = extension.Length > spelling.Extension.Length;
        var behind = isDashed ? "-" + extension : " " + spelling.Behind;
        return (NumberingPlan.Format(number, home) + behind).TrimEnd();
    }

    private static string? KeyOf(string given, PhoneRegion region)
    {
        var spelling = PhoneSpelling.Of(given);
        if (KeyOf(spelling, region) is { } key)
        {
            return key;
        }

        if (PhoneSpelling.Dashed(given) is { } dashed && KeyOf(dashed, region) is { } withExtension)
        {
            return withExtension;
        }

        var digits = spelling.Digits;
        var bare = digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;
        return bare.Length == 0 ? null : bare;
    }

    private static string? KeyOf(PhoneSpelling spelling, PhoneRegion region) =>
        NumberingPlan.Find(spelling.Dialled, region) is not { } number ? null
        : spelling.Extension.Length == 0 ? number
        : number + ExtensionMark + spelling.Extension;

    private static bool IsE164(string key) => key.StartsWith('+');

    private static (string Number, string Extension) Split(string key) =>
        key.IndexOf(ExtensionMark, StringComparison.Ordinal) is >= 0 and var at ? (key[..at], key[(at + ExtensionMark.Length)..]) : (key, "");

    [GeneratedRegex(@"^([0-9](\.[0-9]+)?E\+?[0-9]+|[0-9]{7,}\.0+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FigureOfASpreadsheet();
}
