namespace CrmPortal.Data.Importing;

/// <summary>A file, row by row. Reading is lazy; a file of any size takes the memory of one row.</summary>
public abstract class RowSource : IDisposable
{
    /// <summary>The names of the columns.</summary>
    public abstract IReadOnlyList<string> Header { get; }

    /// <summary>How much of the file has been read, 0 … 1.</summary>
    public abstract double Share { get; }

    /// <summary>The rows below the header, once.</summary>
    public abstract IEnumerable<SourceRow> Rows();

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
