using Xunit;

namespace CrmPortal.Domain.Tests.Shared;

/// <summary>Every transition table is the one that its document shows, and answers in every cell as the document says.</summary>
[Trait("Rule", "CMP-02")]
[Trait("Rule", "TSK-03")]
[Trait("Rule", "FDB-07")]
[Trait("Rule", "CAS-05")]
[Trait("Rule", "GUI-03")]
[Trait("Rule", "LRN-09")]
public sealed class LifecycleTests
{
    /// <summary>CMP-47. An import is an event outside the table.</summary>
    private static readonly string[] Outside = ["ComplaintLifecycle Import"];

    public static TheoryData<string> Lifecycles => [.. LifecycleGrid.Names];

    [Fact]
    public void All_lifecycles_are_found() => Assert.True(LifecycleGrid.Names.Count() >= 6);

    [Theory]
    [MemberData(nameof(Lifecycles))]
    public void The_document_shows_the_table_row_by_row(string lifecycle)
    {
        var (grid, document) = Both(lifecycle);

        Assert.Equal(document.Lines.Select(line => $"{line}"), grid.Lines.Select(line => $"{line}"));
    }

    [Theory]
    [MemberData(nameof(Lifecycles))]
    [Trait("Rule", "CMP-03")]
    [Trait("Rule", "TSK-04")]
    [Trait("Rule", "FDB-03")]
    [Trait("Rule", "CAS-06")]
    [Trait("Rule", "GUI-08")]
    [Trait("Rule", "LRN-10")]
    public void Every_cell_allows_whom_the_document_names(string lifecycle)
    {
        var (grid, document) = Both(lifecycle);
        var expected =
            from line in document.Lines
            from status in Beginning(line)
            from who in line.Who
            select $"{status} {line.Action} {who}";

        Assert.Equal(expected.Order(StringComparer.Ordinal), grid.Allowed().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Lifecycles))]
    public void Every_step_leads_where_the_document_says(string lifecycle)
    {
        var (grid, document) = Both(lifecycle);
        var expected =
            from line in document.Lines
            from status in Beginning(line)
            from to in line.To.Count == 0 ? [status] : line.To
            select $"{status} {line.Action} {to}";

        Assert.Equal(expected.Order(StringComparer.Ordinal), grid.Steps().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Lifecycles))]
    public void No_two_rows_of_an_action_share_a_status(string lifecycle)
    {
        var cells = LifecycleGrid.Of(lifecycle).Lines.SelectMany(line => Beginning(line).Select(status => $"{status} {line.Action}")).ToList();

        Assert.Equal(cells.Distinct(StringComparer.Ordinal), cells);
    }

    [Theory]
    [MemberData(nameof(Lifecycles))]
    public void Every_action_has_a_row(string lifecycle)
    {
        var grid = LifecycleGrid.Of(lifecycle);

        var without = grid.Actions.Except(grid.Lines.Select(line => line.Action), StringComparer.Ordinal).Select(action => $"{lifecycle} {action}");

        Assert.Empty(without.Except(Outside, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Lifecycles))]
    public void What_is_open_is_open_in_the_document(string lifecycle)
    {
        var (grid, document) = Both(lifecycle);

        Assert.Equal(document.Group("open"), grid.Open ?? []);
    }

    private static IReadOnlyList<string> Beginning(LifecycleLine line) => line.From.Count == 0 ? ["–"] : line.From;

    private static (LifecycleGrid Grid, LifecycleDocument Document) Both(string lifecycle)
    {
        var grid = LifecycleGrid.Of(lifecycle);
        return (grid, LifecycleDocument.Of(lifecycle, grid.Statuses));
    }
}
