using CrmPortal.Domain.Complaints;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class ComplaintDocumentTests
{
    private static readonly Dictionary<string, ComplaintStatus[]> Groups = new(StringComparer.Ordinal)
    {
        ["–"] = [],
        ["stays"] = [],
        ["any"] = Enum.GetValues<ComplaintStatus>(),
        ["open"] = [.. Enum.GetValues<ComplaintStatus>().Where(status => status <= ComplaintStatus.Implementing)],
        ["in work"] =
        [
            ComplaintStatus.Assessed,
            ComplaintStatus.Investigating,
            ComplaintStatus.OnHold,
            ComplaintStatus.ResponseOffered,
            ComplaintStatus.Implementing,
        ],
    };

    [Fact]
    [Trait("Rule", "CMP-02")]
    public void The_document_shows_the_transition_table_row_by_row()
    {
        var rows = ComplaintLifecycle.Table.Rows.Select(row => (row.Action, Text(row.From), Text(row.To), row.Who));

        Assert.Equal(DocumentedRows(), rows);
    }

    private static IEnumerable<(ComplaintAction Action, string From, string To, ComplaintPerformers Who)> DocumentedRows() =>
        File.ReadLines(Path.Combine(Root(), "docs", "domain", "complaints.md"))
            .SkipWhile(line => !line.StartsWith("| Action | From |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .Select(cells => (Enum.Parse<ComplaintAction>(cells[0]), Statuses(cells[1]), Statuses(cells[2]), Enum.Parse<ComplaintPerformers>(cells[3])));

    private static string Statuses(string cell) => Text(
        cell.Split(", ").SelectMany(word => Groups.TryGetValue(word, out var group) ? group : [Enum.Parse<ComplaintStatus>(word)]));

    private static string Text(IEnumerable<ComplaintStatus> statuses) => string.Join(' ', statuses);

    private static string Root()
    {
        var directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "CrmPortal.sln")))
        {
            directory = Path.GetDirectoryName(directory)!;
        }

        return directory;
    }
}
