using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Searching;

/// <summary>
/// The one spelling in which what is stored and what is typed meet: NFKC (folds full-width forms), lower case, no
/// punctuation between digits. Words are separated by one blank; a term is found where a word contains it.
/// </summary>
internal static partial class SearchText
{
    public const char Separator = ' ';

    /// <summary>More words than this are ignored: nobody types them, and each costs.</summary>
    private const int MostTerms = 10;

    private const int ShortestFullPhone = 9;

    private static readonly SearchValues<char> NumberPunctuation = SearchValues.Create("+-/.()");

    /// <summary>What the customer is found by. Numbers stand between marks, so that all their digits can be asked for.</summary>
    public static string Of(SearchSource customer)
    {
        var text = new StringBuilder();
        Add(customer.Name);
        Add(Customer.Numbers.Prefix + Whole(customer.Id.ToString(CultureInfo.InvariantCulture)));
        Add(customer.ExternalId);
        if (customer.ExternalId is { } externalId && externalId.All(char.IsAsciiDigit) && Whole(externalId) is { } whole)
        {
            Add(whole);
        }

        AddPhone(customer.PhoneDigits);
        Add(customer.Email);
        foreach (var contact in customer.Contacts)
        {
            Add(contact.Name);
            AddPhone(contact.PhoneDigits);
            Add(contact.Email);
        }

        return text.ToString();

        void AddPhone(string? key)
        {
            if (key is not null)
            {
                foreach (var digits in PhoneNumber.DigitsOf(key))
                {
                    Add(digits);
                }
            }
        }

        void Add(string? value)
        {
            if (value is null)
            {
                return;
            }

            foreach (var word in Words(Folded(value)))
            {
                text.Append(text.Length == 0 ? "" : Separator.ToString()).Append(WithoutPunctuationInNumbers(word));
            }
        }
    }

    /// <summary>What is typed, as terms that must all be found.</summary>
    public static IReadOnlyList<SearchTerm> Terms(string? typed)
    {
        if (Text.Given(typed) is not { } given)
        {
            return [];
        }

        var joined = InternationalPhone().Replace(ExtensionMark().Replace(Folded(given), ""), phone => Joined(phone.Value));
        return
        [
            .. Words(joined).Select(TrimmedAtNumbers).Distinct(StringComparer.Ordinal).Take(MostTerms)
                .Select(w => new SearchTerm(Spellings(w))),
        ];
    }

    private static List<string> Spellings(string word)
    {
        var isNumber = word.All(char.IsAsciiDigit);
        var term = isNumber && word.Length >= ShortestFullPhone ? Phone(word) : word;
        List<string> spellings = [term];
        if (isNumber && word.StartsWith('0') && Whole(word) is { } whole)
        {
            spellings.Add(whole);
        }
        else if (Customer.Numbers.Parse(word) is { } id)
        {
            spellings.Add(Folded(Customer.Numbers.Prefix) + Whole(id.ToString(CultureInfo.InvariantCulture)));
        }

        return spellings;
    }

    private static string Folded(string value) => value.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static string[] Words(string folded) => folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The number between marks, without leading zeros; null for zeros only.</summary>
    private static string? Whole(string digits) => digits.TrimStart('0') is { Length: > 0 } significant ? $"#{significant}#" : null;

    /// <summary>
    /// One word of a telephone number typed with blanks; its country code tells it from other numbers. After 00 it has to
    /// be a whole one: what is typed may be the number of a record and something else.
    /// </summary>
    private static string Joined(string typed) =>
        typed.All(char.IsAsciiDigit) ? typed
        : typed[0] == '+' || KeyOf(typed) is ['+', ..] || IsPartOfChinesePhone(typed) ? Phone(typed) + Separator
        : typed;

    private static bool IsPartOfChinesePhone(string typed) =>
        typed.StartsWith("0086", StringComparison.Ordinal) && typed.Count(char.IsAsciiDigit) >= ShortestFullPhone;

    // What has no country code is found by its digits as they are typed: the index holds both spellings.
    private static string Phone(string typed) => PhoneNumber.DigitsOf(KeyOf(typed) ?? "")[0];

    private static string? KeyOf(string typed) => PhoneNumber.Read(typed, PhoneRegion.Unknown)?.Key;

    private static string TrimmedAtNumbers(string word)
    {
        var first = word.AsSpan().IndexOfAnyExcept(NumberPunctuation);
        var last = word.AsSpan().LastIndexOfAnyExcept(NumberPunctuation);
        if (first < 0)
        {
            return word;
        }

        var from = char.IsAsciiDigit(word[first]) ? first : 0;
        var to = char.IsAsciiDigit(word[last]) ? last + 1 : word.Length;
        return WithoutPunctuationInNumbers(word[from..to]);
    }

    private static string WithoutPunctuationInNumbers(string word)
    {
        var kept = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (kept.Length > 0 && char.IsAsciiDigit(kept[^1]) && NumberPunctuation.Contains(word[i]))
            {
                var next = word.AsSpan(i).IndexOfAnyExcept(NumberPunctuation);
                if (next > 0 && char.IsAsciiDigit(word[i + next]))
                {
                    i += next;
                }
            }

            kept.Append(word[i]);
        }

        return kept.ToString();
    }

    // An x within a word may belong to the identifier of another system.
    [GeneratedRegex(@"(?<=[0-9][0-9 ()/.+-]{5,20}[0-9)])(?:\s*(?:ext(?:ension)?\.?|#|转|轉|分机号?|分機號?)|\s+x)[\s:]*(?=[0-9])", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex ExtensionMark();

    [GeneratedRegex(@"(?<=^|\s)(?:\+|00(?=[1-9]))[0-9 ()/.+-]*[0-9]", RegexOptions.None, matchTimeoutMilliseconds: 100)]
    private static partial Regex InternationalPhone();
}

/// <summary>One typed word; found where the text contains any of its spellings.</summary>
/// <param name="Spellings">One or two.</param>
internal sealed record SearchTerm(IReadOnlyList<string> Spellings);

/// <summary>The values a customer is found by.</summary>
internal sealed record SearchSource(
    long Id, string Name, string? ExternalId, string? PhoneDigits, string? Email, IEnumerable<ContactSource> Contacts);

internal sealed record ContactSource(string Name, string? PhoneDigits, string? Email);
