using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Importing;

/// <summary>Turns rows into records of one kind: reads each, then decides about a batch of them at once.</summary>
internal abstract class ImportTarget(CrmDbContext db, ImportOrder order, ImportSettings settings, Actor by)
{
    public abstract IReadOnlyList<ImportField> Fields { get; }

    /// <summary>Set before the first batch is decided; zero for a dry run.</summary>
    public long ImportRunId { get; set; }

    protected CrmDbContext Db { get; } = db;

    protected ImportOrder Order { get; } = order;

    protected ImportSettings Settings { get; } = settings;

    /// <summary>Who imports; their clearance is the highest level that they can give.</summary>
    protected Actor By { get; } = by;

    protected RowKeys Keys { get; } = new();

    protected DateTime Now { get; } = db.Clock.GetUtcNow().UtcDateTime;

    protected TimeZoneInfo Zone => Settings.Clocks.Calendar.Zone;

    /// <summary>Reads a row into the batch, or refuses it.</summary>
    public abstract void Read(RowCells row);

    /// <summary>Gives every row of the batch its outcome, or refuses it, and hands what is new to the context.</summary>
    public abstract Task DecideAsync(CancellationToken ct);

    protected void Add(object record)
    {
        if (!Order.DryRun)
        {
            Db.Add(record);
        }
    }
}
