using CrmPortal.Domain.Tests.Guards;

namespace CrmPortal.Domain.Tests.Shared;

/// <summary>One row of a transition table in words; groups of statuses are spelt out.</summary>
internal sealed record LifecycleLine(string Action, IReadOnlyList<string> From, IReadOnlyList<string> To, IReadOnlyList<string> Who)
{
    public override string ToString() => $"{Action}: {string.Join(", ", From)} -> {string.Join(", ", To)}: {string.Join(", ", Who)}";
}

/// <summary>
/// A transition table as docs/domain shows it: the first table after "This is the table of `…Lifecycle.cs`". A cell holds
/// names of statuses, a group from the column "Group" of a table of statuses, "any", "stays" or "–".
/// </summary>
internal sealed class LifecycleDocument
{
    private readonly Dictionary<string, string[]> _groups;

    private LifecycleDocument(string text, string marker, IReadOnlyList<string> statuses)
    {
        _groups = Tables(text)
            .Where(table => table[0] is ["Status", .., "Group"])
            .SelectMany(table => table.Skip(1))
            .SelectMany(row => row[^1].Split(", ").Select(group => (Group: group, Status: row[0])))
            .Where(entry => statuses.Contains(entry.Status, StringComparer.Ordinal))
            .GroupBy(entry => entry.Group, entry => entry.Status, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        (_groups["any"], _groups["stays"], _groups["–"]) = ([.. statuses], [], []);

        var table = Tables(text[text.IndexOf(marker, StringComparison.Ordinal)..]).First();
        Lines = [.. table.Skip(1).Select(cells => new LifecycleLine(cells[0], Statuses(cells[1]), Statuses(cells[2]), cells[3].Split(", ")))];
    }

    public IReadOnlyList<LifecycleLine> Lines { get; }

    /// <param name="lifecycle">Name of the class that holds the table.</param>
    /// <param name="statuses">All statuses of the table.</param>
    public static LifecycleDocument Of(string lifecycle, IReadOnlyList<string> statuses)
    {
        var marker = $"This is the table of `{lifecycle}.cs`";
        var text = Repository.Files("docs/domain", ".md").Select(file => file.Text).Single(text => text.Contains(marker, StringComparison.Ordinal));
        return new LifecycleDocument(text, marker, statuses);
    }

    public IReadOnlyList<string> Group(string name) => _groups.GetValueOrDefault(name, []);

    private string[] Statuses(string cell) =>
        [.. cell.Split(", ").SelectMany(word => _groups.TryGetValue(word, out var group) ? group : [word])];

    /// <summary>The tables of a document, each with its header and without the line below it.</summary>
    private static IEnumerable<List<string[]>> Tables(string text)
    {
        List<string[]> table = [];
        foreach (var line in text.Split('\n').Append(""))
        {
            if (line.StartsWith('|'))
            {
                table.Add(line.Trim('|', ' ').Split(" | "));
            }
            else if (table.Count > 0)
            {
                table.RemoveAt(1);
                yield return table;
                table = [];
            }
        }
    }
}
