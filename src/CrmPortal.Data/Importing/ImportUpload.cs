using System.Globalization;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Importing;

/// <summary>A file on its way through the import page: checked, looked at, imported. Only its uploader sees it.</summary>
public sealed class ImportUpload : Entity
{
    private ImportUpload()
    {
    }

    public ImportUpload(ImportKind kind, string fileName, Guid fileId, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(by);
        Kind = kind;
        FileName = fileName[..Math.Min(fileName.Length, ImportRun.FileNameLimit)];
        FileId = fileId;
        ById = by.UserId ?? throw new ArgumentException("Somebody uploads it.", nameof(by));
        At = now;
    }

    public ImportKind Kind { get; private set; }

    /// <summary>Null where the columns are recognised by their names.</summary>
    public string? Preset { get; init; }

    public string FileName { get; private set; } = "";

    /// <summary>Otherwise UTF-8.</summary>
    public bool IsGb18030 { get; init; }

    /// <summary>Names the file and its report in the imports directory.</summary>
    public Guid FileId { get; private set; }

    public long ById { get; private set; }

    public DateTime At { get; private set; }

    public ImportUploadStage Stage { get; private set; }

    /// <summary>The latest run of it.</summary>
    public long? ImportRunId { get; private set; }

    /// <summary>Why the file was refused: the rule; null where it was not.</summary>
    public string? RefusalCode { get; private set; }

    /// <summary>Values for the placeholders of the rule's text.</summary>
    public IReadOnlyList<string> RefusalArguments { get; private set; } = [];

    public bool IsWaiting => Stage is ImportUploadStage.Checking or ImportUploadStage.Importing;

    /// <summary>True where the import may begin; a second press of the button finds it begun.</summary>
    public bool Begin()
    {
        if (Stage is not (ImportUploadStage.Checked or ImportUploadStage.Stopped))
        {
            return false;
        }

        Stage = ImportUploadStage.Importing;
        return true;
    }

    /// <summary>The check or the import has come to its end.</summary>
    public void Complete(ImportReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Stage = Stage is ImportUploadStage.Checking ? ImportUploadStage.Checked : ImportUploadStage.Done;
        ImportRunId = report.ImportRunId;
    }

    /// <summary>The portal goes down. A check begins again by itself.</summary>
    public void Stop() => Stage = Stage is ImportUploadStage.Importing ? ImportUploadStage.Stopped : Stage;

    /// <summary>Something broke that is not the file's fault; the import can be started again.</summary>
    public void Fail() => Stage = ImportUploadStage.Stopped;

    public void Refuse(RuleViolation refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Stage = ImportUploadStage.Refused;
        RefusalCode = refusal.Rule.Id;
        RefusalArguments = [.. refusal.Arguments.Select(a => Convert.ToString(a, CultureInfo.InvariantCulture) ?? "")];
    }
}
