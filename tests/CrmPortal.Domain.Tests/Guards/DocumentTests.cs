using System.Text.RegularExpressions;
using Xunit;

namespace CrmPortal.Domain.Tests.Guards;

public sealed partial class DocumentTests
{
    [Fact]
    public void Every_link_within_the_documents_leads_to_a_file()
    {
        var documents = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, "README.md"));

        var dead =
            from document in documents
            from Match link in Link().Matches(File.ReadAllText(document))
            let target = link.Groups["target"].Value.Split('#')[0]
            where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, target))
            select $"{Path.GetFileName(document)}: {target}";

        Assert.Empty(dead);
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
