using System.Text;
using System.Text.RegularExpressions;

namespace CrmPortal.Domain.Knowledge;

/// <summary>
/// CAS-04. What tells who a complaint was about: names, telephone numbers, addresses and numbers of records. Finds them
/// in a text, whether it was typed in full or half width, and beside them whatever looks like an e-mail address, a
/// telephone number or the number of a record. Amounts of money and dates are none of these.
/// </summary>
public sealed partial class PersonalDataScanner
{
    /// <summary>Digits in a row that make a telephone number of nobody in particular.</summary>
    public const int AnyPhoneDigits = 7;

    /// <summary>Digits in a row that give a known number away.</summary>
    public const int KnownPhoneDigits = 5;

    /// <summary>Stands where something was taken out.</summary>
    public const string Gap = "[…]";

    private const int ShortestPartOfName = 3;
    private const int LongestChineseName = 4;

    private static readonly string[] Titles = ["先生", "女士", "小姐", "太太", "总", "经理", "老师"];

    private readonly List<string> _names = [];
    private readonly List<string> _partsOfNames = [];
    private readonly List<string> _numbers;

    /// <param name="people">Names of persons; each of their parts counts as well.</param>
    /// <param name="words">Names of organisations, e-mail addresses, numbers of other systems: what counts as a whole only.</param>
    /// <param name="phones">Telephone numbers, however they are written.</param>
    public PersonalDataScanner(IEnumerable<string?> people, IEnumerable<string?> words, IEnumerable<string?> phones)
    {
        foreach (var name in Trimmed(people))
        {
            _names.Add(name);
            _partsOfNames.AddRange(PartsOf(name));
        }

        _names.AddRange(Trimmed(words));
        _numbers = [.. phones.Select(phone => Digits(HalfWidth(phone ?? ""))).Where(digits => digits.Length >= KnownPhoneDigits)];
    }

    /// <summary>What was found, as it is written in the text, each once.</summary>
    public IReadOnlyList<string> FindIn(string text) =>
        [.. Find(text).Select(range => text[range]).Distinct(StringComparer.Ordinal)];

    /// <summary>The text with a <see cref="Gap"/> in each place.</summary>
    public string Redact(string text)
    {
        var (result, at) = (new StringBuilder(), 0);
        foreach (var range in Find(text))
        {
            result.Append(text, at, range.Start.Value - at).Append(Gap);
            at = range.End.Value;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>In their order, without overlaps.</summary>
    private List<Range> Find(string text)
    {
        var read = HalfWidth(text);
        List<Range> found =
        [
            .. EmailAddress().Matches(read).Select(Whole),
            .. Number().Matches(read).Select(Whole),
            .. PhoneNumbers(read),
            .. _names.SelectMany(name => Places(read, name, StringComparison.OrdinalIgnoreCase)),
            .. _partsOfNames.SelectMany(part => Places(read, part, StringComparison.Ordinal)),
        ];
        List<Range> apart = [];
        foreach (var range in found.OrderBy(range => range.Start.Value).ThenByDescending(range => range.End.Value))
        {
            if (apart.Count > 0 && range.Start.Value < apart[^1].End.Value)
            {
                apart[^1] = apart[^1].Start..Math.Max(apart[^1].End.Value, range.End.Value);
            }
            else
            {
                apart.Add(range);
            }
        }

        return apart;
    }

    private IEnumerable<Range> PhoneNumbers(string text)
    {
        var withoutDates = Date().Replace(text, date => new string('d', date.Length));
        foreach (Match run in DigitRun().Matches(withoutDates))
        {
            var digits = Digits(run.Value);
            var isKnown = _numbers.Exists(number => number.Contains(digits, StringComparison.Ordinal) || digits.Contains(number, StringComparison.Ordinal));
            var isMoney = MoneyBefore().IsMatch(text[..run.Index]) || MoneyAfter().IsMatch(text[(run.Index + run.Length)..]);
            if (!isMoney && (isKnown || digits.Length >= AnyPhoneDigits))
            {
                yield return Whole(run);
            }
        }
    }

    /// <summary>Where a word stands by itself: "Ann" is not found in "annual". Chinese has no blanks, so that any place counts.</summary>
    private static IEnumerable<Range> Places(string text, string word, StringComparison comparison)
    {
        for (var at = text.IndexOf(word, comparison); at >= 0; at = text.IndexOf(word, at + 1, comparison))
        {
            var end = at + word.Length;
            var goesOn = (at > 0 && IsJoined(text[at - 1], word[0])) || (end < text.Length && IsJoined(word[^1], text[end]));
            if (!goesOn)
            {
                yield return at..end;
            }
        }
    }

    private static IEnumerable<string> PartsOf(string name)
    {
        if (name.Length is >= 2 and <= LongestChineseName && name.All(IsChinese))
        {
            return Titles.Select(title => name[0] + title);
        }

        var parts = name.Split([' ', ',', '.', '·'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 1 ? parts.Where(part => part.Length >= ShortestPartOfName) : [];
    }

    private static IEnumerable<string> Trimmed(IEnumerable<string?> words) =>
        words.Select(word => HalfWidth(word?.Trim() ?? "")).Where(word => word.Length >= 2).Distinct(StringComparer.OrdinalIgnoreCase);

    private static Range Whole(Match match) => match.Index..(match.Index + match.Length);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    /// <summary>The same text of the same length with full-width characters as their half-width ones.</summary>
    private static string HalfWidth(string text) =>
        string.Create(text.Length, text, (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = from[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(from[i] - 0xFEE0) : from[i] is '\u3000' ? ' ' : from[i];
            }
        });

    private static bool IsJoined(char one, char next) => IsPlain(one) && IsPlain(next);

    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) && !IsChinese(c);

    private static bool IsChinese(char c) => c is >= '\u3400' and <= '\u9FFF';

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmailAddress();

    [GeneratedRegex(@"(?<![A-Za-z])(CP|C|I)-\d{4,}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\+?[0-9]([ ()/-]{0,2}[0-9]){4,}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DigitRun();

    [GeneratedRegex(@"(?<![0-9])(19|20)[0-9]{2}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"([¥$€£]|\b(CNY|RMB|USD|EUR|GBP|HKD|JPY|AUD|CAD|SGD|CHF))\s?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MoneyBefore();

    [GeneratedRegex(@"^([.,][0-9]+)?\s?([元¥€£]|万元|(CNY|RMB|USD|EUR|GBP|HKD|JPY|AUD|CAD|SGD|CHF)\b)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MoneyAfter();
}
