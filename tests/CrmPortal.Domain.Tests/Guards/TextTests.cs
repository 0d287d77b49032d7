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
        "Enum.FileEncoding.Utf8",
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
    public void The_label_of_an_enum_stands_with_the_module_of_the_enum()
    {
        var homes = Sources().SelectMany(file => DeclaredEnum().Matches(file.Text), (file, match) => (Name: match.Groups["name"].Value, file.Module))
            .ToDictionary(home => home.Name, home => home.Module, StringComparer.Ordinal);

        Assert.Empty(Strays(key => key.StartsWith("Enum.", StringComparison.Ordinal) ? homes.GetValueOrDefault(key.Split('.')[1]) : null));
    }

    [Fact]
    public void The_words_of_a_rule_stand_with_the_module_of_the_rule()
    {
        var homes = Sources().SelectMany(file => DeclaredRule().Matches(file.Text), (file, match) => (Id: match.Groups["id"].Value, file.Module))
            .ToDictionary(home => home.Id, home => home.Module, StringComparer.Ordinal);

        Assert.Empty(Strays(homes.GetValueOrDefault));
    }

    // "Complaint.Escalate.Submit" is to be found without a search.
    [Fact]
    public void Keys_that_begin_alike_stand_together()
    {
        var scattered = English.SelectMany(file => file.Value.Keys, (file, key) => (File: file.Key, Begin: key.Split('.')[0]))
            .Where(key => key.Begin is not ("Enum" or "Nav"))
            .Distinct()
            .GroupBy(key => key.Begin, key => key.File, StringComparer.Ordinal)
            .Where(files => files.Count() > 1)
            .Select(files => $"{files.Key}: {string.Join(", ", files)}");

        Assert.Empty(scattered);
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

    // "已调整为 A 级": what is put in stands apart from the Chinese around it, and marks are as wide as the writing.
    [Fact]
    public void Chinese_is_set_in_one_way()
    {
        var crooked = Pairs().Where(p => Tight().IsMatch(p.Chinese) || NarrowMark().IsMatch(p.Chinese)).Select(p => $"{p.Key}: {p.Chinese}");

        Assert.Empty(crooked);
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

    /// <summary>The keys that stand elsewhere than in the module <paramref name="home"/> names; null for "anywhere".</summary>
    private static IEnumerable<string> Strays(Func<string, string?> home) =>
        from file in English
        from key in file.Value.Keys
        where home(key) is { } module && !string.Equals(file.Key, module + "Text", StringComparison.Ordinal) && file.Key is not "PublicText"
        select $"{key} is in {file.Key}, not in {home(key)}";

    private static IEnumerable<(string Module, string Text)> Sources() =>
        from file in Repository.Files("src", ".cs")
        let folders = Floor().Match(file.Path)
        where folders.Success
        select (folders.Groups["module"].Value, file.Text);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value)];

    private static Dictionary<string, Dictionary<string, string>> Load(bool chinese) =>
        Repository.Files("src/CrmPortal.Web/Localization", ".resx")
            .Where(f => f.Path.EndsWith(".zh-CN.resx", StringComparison.Ordinal) == chinese)
            .ToDictionary(
                f => Path.GetFileName(f.Path).Split('.')[0],
                f => XDocument.Parse(f.Text).Descendants("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal),
                StringComparer.Ordinal);

    [GeneratedRegex(@"^src/CrmPortal\.(Domain|Data|Web/Pages|Web)/(?<module>\w+)/", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Floor();

    [GeneratedRegex(@"^public enum (?<name>\w+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DeclaredEnum();

    [GeneratedRegex(@"public static readonly Rule \w+ = new\(""(?<id>[A-Z]{3}-\d{2})""\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DeclaredRule();

    [GeneratedRegex(@"\{\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}\{\d|\{\d+\}\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tight();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;:?!(]|\)\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NarrowMark();

    [GeneratedRegex(@"\b(T|t|texts|Texts)\[""(?<key>[^""]+)""\s*[\],]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Key();
}
