using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CrmPortal.Web.Lists;

/// <summary>How a value stands in an address: read from what somebody has sent, and written as the product writes it.</summary>
/// <param name="read">False for what means nothing; such a parameter is as if it were not there.</param>
/// <param name="write">Read again it is the same value.</param>
public sealed class AddressValue<T>(AddressValue<T>.Reader read, Func<T, string> write)
{
    public delegate bool Reader(string text, [MaybeNullWhen(false)] out T value);

    public bool TryRead(string? text, [MaybeNullWhen(false)] out T value)
    {
        if (!string.IsNullOrEmpty(text))
        {
            return read(text, out value);
        }

        value = default;
        return false;
    }

    public string Write(T value) => write(value);
}

/// <summary>The kinds of values that addresses carry.</summary>
public static class AddressValue
{
    private const int MostKeys = 500;
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>Key of a record.</summary>
    public static AddressValue<long> Key { get; } = new(TryKey, key => key.ToString(CultureInfo.InvariantCulture));

    /// <summary>Keys separated by commas, up to 500; at least one.</summary>
    public static AddressValue<IReadOnlyList<long>> Keys { get; } = new(TryKeys, keys => string.Join(',', keys));

    /// <summary>A day as yyyy-MM-dd, in a year that somebody may mean.</summary>
    public static AddressValue<DateOnly> Day { get; } = new(TryDay, day => day.ToString(DayFormat, CultureInfo.InvariantCulture));

    /// <summary>Some words, without blanks around them.</summary>
    public static AddressValue<string> Text { get; } = new(TryText, text => text);

    /// <summary>A member of an enumeration by its name, in any case.</summary>
    /// <param name="among">Those that mean something; none for all.</param>
    public static AddressValue<T> Member<T>(params T[] among)
        where T : struct, Enum =>
        new((string text, out T value) => TryMember(text, out value) && (among.Length == 0 || among.Contains(value)), value => value.ToString());

    /// <summary>The same, or a word that stands for none of them.</summary>
    public static AddressValue<T?> MemberOr<T>(string none)
        where T : struct, Enum =>
        new(
            (string text, out T? value) =>
            {
                value = TryMember<T>(text, out var member) ? member : null;
                return value is not null || text.Equals(none, StringComparison.OrdinalIgnoreCase);
            },
            value => value?.ToString() ?? none);

    /// <summary>One of some words, in any case.</summary>
    public static AddressValue<string> OneOf(params string[] words) => new(
        (string text, [MaybeNullWhen(false)] out string value) =>
            (value = Array.Find(words, word => word.Equals(text, StringComparison.OrdinalIgnoreCase))) is not null,
        word => word);

    private static bool TryKey(string text, out long key) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out key);

    private static bool TryKeys(string text, [MaybeNullWhen(false)] out IReadOnlyList<long> keys)
    {
        keys = [.. text.Split(',', MostKeys).Select(part => TryKey(part, out var key) ? key : (long?)null).OfType<long>()];
        return keys.Count > 0;
    }

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is > 1900 and < 2200;

    private static bool TryText(string text, [MaybeNullWhen(false)] out string value) => (value = Domain.Shared.Text.Given(text)) is not null;

    // By a number nobody means a member: the numbers are not told anywhere.
    private static bool TryMember<T>(string text, out T value)
        where T : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]);
}
