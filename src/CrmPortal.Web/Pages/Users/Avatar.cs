using System.Globalization;

namespace CrmPortal.Web.Pages.Users;

/// <summary>Two letters that stand for a person.</summary>
public static class Avatar
{
    /// <summary>The initials of the first and last word; of a Chinese name, its last two characters (the given name).</summary>
    public static string Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            [] => "?",
            [var only] when IsHan(only) => string.Concat(Characters(only).TakeLast(2)),
            [var only] => First(only),
            [var first, .., var last] => First(first) + First(last),
        };
    }

    private static string First(string word) => Characters(word).First().ToUpper(CultureInfo.InvariantCulture);

    private static bool IsHan(string word) => word[0] is >= '\u3400' and <= '\u9fff';

    private static IEnumerable<string> Characters(string text)
    {
        var reader = StringInfo.GetTextElementEnumerator(text);
        while (reader.MoveNext())
        {
            yield return reader.GetTextElement();
        }
    }
}
