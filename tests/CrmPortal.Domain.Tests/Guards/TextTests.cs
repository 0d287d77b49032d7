using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace CrmPortal.Domain.Tests.Guards;

/// <summary>The texts of the pages, in both languages.</summary>
public sealed partial class TextTests
{
    /// <summary>Keys whose text is the same in both languages: names, abbreviations.</summary>
    private static readonly HashSet<string> SameInBoth =
    [
        "Kpi.N", "Enum.Priority.P1", "Enum.Priority.P2", "Enum.Priority.P3", "Enum.Priority.P4",
        "Enum.FileEncoding.Utf8", "Overview.Space.Value",
    ];

    private static readonly Dictionary<string, Dictionary<string, string>> English = Load(chinese: false);
    private static readonly Dictionary<string, Dictionary<string, string>> Chinese = Load(chinese: true);

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Assert.Equal(
            English.SelectMany(f => f.Value.Keys.Select(k => $"{f.Key}: {k}")).Order(StringComparer.Ordinal),
            Chinese.SelectMany(f => f.Value.Keys.Select(k => $"{f.Key}: {k}")).Order(StringComparer.Ordinal));

    [Fact]
    public void A_key_stands_in_one_module()
    {
        var shared = English.Values.SelectMany(f => f.Keys).GroupBy(key => key, StringComparer.Ordinal).Where(key => key.Count() > 1).Select(key => key.Key);

        Assert.Empty(shared);
    }

    [Fact]
    public void Both_languages_have_the_same_placeholders()
    {
        var different = Pairs().Where(p => !Placeholders(p.English).SetEquals(Placeholders(p.Chinese))).Select(p => p.Key);

        Assert.Empty(different);
    }

    [Fact]
    public void Every_text_is_translated()
    {
        var same = Pairs()
            .Where(p => string.Equals(p.English, p.Chinese, StringComparison.Ordinal) && p.English.Any(char.IsLetter))
            .Select(p => p.Key)
            .Where(key => !SameInBoth.Contains(key));

        Assert.Empty(same);
    }

    [Fact]
    public void Every_key_that_is_asked_for_exists()
    {
        var known = English.Values.SelectMany(f => f.Keys).ToHashSet(StringComparer.Ordinal);
        var missing = from file in Repository.Files("src/CrmPortal.Web", ".cs", ".cshtml")
                      from Match match in Key().Matches(file.Text)
                      where !known.Contains(match.Groups["key"].Value)
                      select $"{file.Path}: {match.Groups["key"].Value}";

        Assert.Empty(missing);
    }

    private static IEnumerable<(string Key, string English, string Chinese)> Pairs() =>
        from file in English
        from text in file.Value
        where Chinese[file.Key].ContainsKey(text.Key)
        select (text.Key, text.Value, Chinese[file.Key][text.Key]);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, Dictionary<string, string>> Load(bool chinese) =>
        Repository.Files("src/CrmPortal.Web/Localization", ".resx")
            .Where(f => f.Path.EndsWith(".zh-CN.resx", StringComparison.Ordinal) == chinese)
            .ToDictionary(
                f => Path.GetFileName(f.Path).Split('.')[0],
                f => XDocument.Parse(f.Text).Descendants("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal),
                StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\b(T|t|texts|Texts)\[""(?<key>[^""]+)""\s*[\],]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();
}
