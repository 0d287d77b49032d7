using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Importing;

/// <summary>IMP-06. One import of one file. Every record it made names it; a dry run leaves none.</summary>
public sealed class ImportRun : Entity
{
    public const int FileNameLimit = 255;

    private ImportRun()
    {
    }

    internal ImportRun(ImportOrder order, Actor by, DateTime now)
    {
        Kind = order.Kind;
        Preset = order.Preset?.Name;
        FileName = order.FileName;
        Sha256 = order.Sha256;
        ById = by.UserId;
        ByName = by.Name;
        StartedAt = now;
    }

    public ImportKind Kind { get; private set; }

    /// <summary>Null for a file whose columns were named.</summary>
    public string? Preset { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Of the file, lower-case hexadecimal.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Null for the operator's command line.</summary>
    public long? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime StartedAt { get; private set; }

    /// <summary>Null while it runs, and for one that was stopped.</summary>
    public DateTime? FinishedAt { get; private set; }

    public int Rows { get; private set; }

    public int Created { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Refused { get; private set; }

    /// <summary>Remarks, not rows.</summary>
    public int Flagged { get; private set; }

    internal void Count(ImportReport report) => (Rows, Created, Updated, Unchanged, Refused, Flagged) =
        (report.Rows, report.Created, report.Updated, report.Unchanged, report.Refused.Count, report.Flagged.Count);

    internal void Finish(DateTime now) => FinishedAt = now;
}
