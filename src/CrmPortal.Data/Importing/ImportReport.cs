namespace CrmPortal.Data.Importing;

/// <summary>What became of the rows of a file.</summary>
public sealed class ImportReport
{
    /// <summary>Null for a dry run.</summary>
    public long? ImportRunId { get; set; }

    /// <summary>IMP-01. Always <see cref="Created"/> + <see cref="Updated"/> + <see cref="Unchanged"/> + refused rows.</summary>
    public int Rows { get; set; }

    public int Created { get; set; }

    public int Updated { get; set; }

    public int Unchanged { get; set; }

    /// <summary>Remarks on rows that were taken; a row may have several.</summary>
    public List<ImportRemark> Flagged { get; init; } = [];

    /// <summary>One for each row that was refused.</summary>
    public List<ImportRemark> Refused { get; init; } = [];

    /// <summary>Columns of the file that go nowhere.</summary>
    public List<string> UnusedColumns { get; init; } = [];

    internal void Add(RowCells row)
    {
        Rows++;
        if (row.Refusal is { } refusal)
        {
            Refused.Add(refusal);
            return;
        }

        Flagged.AddRange(row.Remarks);
        switch (row.Outcome)
        {
            case RowOutcome.Created:
                Created++;
                break;
            case RowOutcome.Updated:
                Updated++;
                break;
            case RowOutcome.Unchanged:
                Unchanged++;
                break;
            default:
                throw new InvalidOperationException($"Nothing was decided about row {row.Row}.");
        }
    }
}
