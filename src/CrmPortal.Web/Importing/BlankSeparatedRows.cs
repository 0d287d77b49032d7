using System.Text;
using CrmPortal.Data.Importing;

namespace CrmPortal.Web.Importing;

/// <summary>A file whose cells stand between runs of blanks, one record a line.</summary>
internal sealed class BlankSeparatedRows : RowSource
{
    private readonly FileStream _file;
    private readonly StreamReader _reader;

    public BlankSeparatedRows(string path, Encoding encoding)
    {
        _file = File.OpenRead(path);
        _reader = new StreamReader(_file, encoding);
        Header = Next() ?? [];
    }

    public override IReadOnlyList<string> Header { get; }

    public override double Share => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    public override IEnumerable<SourceRow> Rows()
    {
        for (var number = 2; Next() is { } cells; number++)
        {
            yield return new SourceRow(number, cells);
        }
    }

    protected override void Dispose(bool disposing) => _reader.Dispose();

    private string[]? Next()
    {
        while (_reader.ReadLine() is { } line)
        {
            var cells = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length > 0)
            {
                return cells;
            }
        }

        return null;
    }
}
