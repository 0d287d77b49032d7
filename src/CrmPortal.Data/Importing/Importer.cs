using System.Text.Json.Nodes;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Importing;

/// <summary>
/// Takes the rows of a file. Good rows are written in transactions of at most a thousand, so that an import that was
/// stopped keeps what it has done and is finished by running it again: what is known already stays as it is.
/// </summary>
public sealed class Importer(CrmDbContext db, ImportSettings settings)
{
    /// <summary>IMP-05.</summary>
    public const int RowsPerTransaction = 1000;

    /// <summary>Runs an import, or decides what it would do.</summary>
    /// <exception cref="RuleViolation">The file as a whole cannot be taken (IMP-10 … IMP-14).</exception>
    public async Task<ImportReport> RunAsync(ImportOrder order, RowSource source, IProgress<ImportProgress>? progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(source);
        var by = db.Origin?.Actor ?? throw new InvalidOperationException("Nobody is named as the author of this import.");
        var target = Target(order, by);
        var columns = ColumnMap.Create(source.Header, target.Fields, order.Columns ?? order.Preset?.Columns);
        var report = new ImportReport { UnusedColumns = [.. columns.Unused] };
        var run = order.DryRun ? null : await StartAsync(order, by, ct);
        report.ImportRunId = run?.Id;
        target.ImportRunId = run?.Id ?? 0;

        var batch = new List<RowCells>(RowsPerTransaction);
        foreach (var row in source.Rows())
        {
            batch.Add(Read(row, columns, target));
            if (batch.Count == RowsPerTransaction)
            {
                await WriteAsync(target, batch, report, run, ct);
                progress?.Report(new ImportProgress(report.Rows, source.Share));
            }
        }

        run?.Finish(db.Clock.GetUtcNow().UtcDateTime);
        await WriteAsync(target, batch, report, run, ct);
        progress?.Report(new ImportProgress(report.Rows, 1));
        return report;
    }

    /// <summary>The fields that files of a kind may bring.</summary>
    public static IReadOnlyList<ImportField> FieldsOf(ImportKind kind) => kind switch
    {
        ImportKind.Customers => CustomerFields.All,
        ImportKind.Complaints => ComplaintFields.All,
        _ => PurchaseFields.All,
    };

    private ImportTarget Target(ImportOrder order, Actor by) => order.Kind switch
    {
        ImportKind.Customers => new CustomerTarget(db, order, settings, by),
        ImportKind.Complaints => new ComplaintTarget(db, order, settings, by),
        _ => new PurchaseTarget(db, order, settings, by),
    };

    // The event is written before the first row, so that no row is without it, however the import ends.
    private async Task<ImportRun> StartAsync(ImportOrder order, Actor by, CancellationToken ct)
    {
        var run = new ImportRun(order, by, db.Clock.GetUtcNow().UtcDateTime);
        db.Add(run);
        var told = new JsonObject
        {
            ["kind"] = order.Kind.ToString(),
            ["file"] = order.FileName,
            ["sha256"] = order.Sha256,
            ["preset"] = order.Preset?.Name,
        };
        db.Note(new AuditNote(AuditAction.Import, nameof(ImportRun), () => db.KeyOf(run), told));
        await db.SaveInBulkAsync(ct);
        return run;
    }

    private static RowCells Read(SourceRow row, ColumnMap columns, ImportTarget target)
    {
        var cells = new RowCells(columns, row);
        if (row.IsUnclosed)
        {
            cells.Refuse("", ImportRules.QuoteNeverClosed);
        }
        else if (row.Cells.Length != columns.Header.Count)
        {
            cells.Refuse("", ImportRules.CellsDoNotMatchHeader, row.Cells.Length, columns.Header.Count);
        }
        else
        {
            target.Read(cells);
        }

        return cells;
    }

    private async Task WriteAsync(ImportTarget target, List<RowCells> batch, ImportReport report, ImportRun? run, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await target.DecideAsync(ct);
        foreach (var row in batch)
        {
            report.Add(row);
        }

        batch.Clear();
        if (run is not null)
        {
            run.Count(report);
            await db.SaveInBulkAsync(ct);
        }

        db.ChangeTracker.Clear();
        if (run is not null)
        {
            db.Attach(run);
        }
    }
}
