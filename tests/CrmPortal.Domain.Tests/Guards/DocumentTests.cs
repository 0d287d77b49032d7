using System.Text.RegularExpressions;
using Xunit;

namespace CrmPortal.Domain.Tests.Guards;

public sealed partial class DocumentTests
{
    [Fact]
    public void Every_link_within_the_documents_leads_to_a_file()
    {
        var documents = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Concat(new[] { "README.md", "CHANGELOG.md", "AGENTS.md" }.Select(name => Path.Combine(Repository.Root, name)));

        var dead =
            from document in documents
            from Match link in Link().Matches(File.ReadAllText(document))
            let target = link.Groups["target"].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, target))
            select $"{Path.GetFileName(document)}: {target}";

        Assert.Empty(dead);
    }

    [Fact]
    public void Every_decision_has_a_status_and_a_date()
    {
        var without = Repository.Files("docs/adr", ".md").Where(f => !Header().IsMatch(f.Text)).Select(f => f.Path);

        Assert.Empty(without);
    }

    [GeneratedRegex(@"\A# \d+\. [^\n]+\n\nStatus: (accepted|superseded by \d+)\nDate: \d{4}-\d{2}-\d{2}\n\n", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Header();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
