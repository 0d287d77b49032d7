using System.Text.RegularExpressions;
using Xunit;

namespace CrmPortal.Domain.Tests.Guards;

public sealed partial class RuleDocumentTests
{
    private static readonly List<string> Written =
        [.. Repository.Files("docs/domain", ".md").SelectMany(f => WrittenRule().Matches(f.Text)).Select(m => m.Groups["id"].Value)];

    private static readonly HashSet<string> Tested =
        [.. Repository.Files("tests", ".cs").SelectMany(f => TestedRule().Matches(f.Text)).Select(m => m.Groups["id"].Value)];

    [Fact]
    public void Every_rule_that_is_written_down_has_a_test() => Assert.Empty(Written.Except(Tested, StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_that_is_tested_is_written_down() => Assert.Empty(Tested.Except(Written, StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_is_written_down_once() =>
        Assert.Empty(Written.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_rule_that_can_refuse_is_written_down()
    {
        var thrown = Repository.Files("src", ".cs").SelectMany(f => ThrownRule().Matches(f.Text)).Select(m => m.Groups["id"].Value);

        Assert.Empty(thrown.Except(Written, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_prefix_stands_in_one_document_and_in_the_table_of_the_style()
    {
        var used = Repository.Files("docs/domain", ".md")
            .SelectMany(f => WrittenRule().Matches(f.Text), (f, match) => (Prefix: match.Groups["id"].Value[..3], Document: Path.GetFileNameWithoutExtension(f.Path)))
            .Distinct()
            .OrderBy(use => use.Prefix, StringComparer.Ordinal);
        var listed = ListedPrefix().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/STYLE.md")))
            .Select(match => (Prefix: match.Groups["prefix"].Value, Document: match.Groups["document"].Value))
            .OrderBy(row => row.Prefix, StringComparer.Ordinal);

        Assert.Equal(used, listed);
    }

    [GeneratedRegex(@"\| (?<prefix>[A-Z]{3}) \| \[[^\]]+\]\(domain/(?<document>[a-z-]+)\.md\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListedPrefix();

    [GeneratedRegex(@"^- \*\*(?<id>[A-Z]{3}-\d{2})\*\*", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WrittenRule();

    [GeneratedRegex(@"Trait\(""Rule"", ""(?<id>[A-Z]{3}-\d{2})""\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TestedRule();

    [GeneratedRegex(@"new\(""(?<id>[A-Z]{3}-\d{2})""\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ThrownRule();
}
