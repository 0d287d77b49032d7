using System.Text;
using CrmPortal.Data.Importing;
using CsvHelper;

namespace CrmPortal.Web.Importing;

/// <summary>A comma-separated file (RFC 4180); semicolons, tabs and bars are recognised too.</summary>
internal sealed class CsvRows : RowSource
{
    /// <summary>A longer record is one whose quote was never closed.</summary>
    private const int LongestRow = 1024 * 1024;

    private readonly FileStream _file;
    private readonly CsvReader _reader;
    private long _unclosedRow;

    public CsvRows(string path, Encoding encoding)
    {
        _file = File.OpenRead(path);
        _reader = CsvReader.Create(_file, CsvReaderOptions.Default with
        {
            Encoding = encoding.Equals(FileText.Utf8) ? null : encoding,
            SkipEmptyLines = true,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = Notice,
        });
        Header = [.. _reader.Headers];
    }

    public override IReadOnlyList<string> Header { get; }

    public override double Share => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    public override IEnumerable<SourceRow> Rows()
    {
        var number = 1;
        while (true)
        {
            number++;
            bool hasRow;
            try
            {
                hasRow = _reader.Read();
            }
            catch (CsvFormatException)
            {
                _unclosedRow = number;
                hasRow = false;
            }

            if (!hasRow)
            {
                if (_unclosedRow == number)
                {
                    yield return new SourceRow(number, [], IsUnclosed: true);
                }

                yield break;
            }

            var cells = new string[_reader.FieldCount];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i] = _reader.GetString(i);
            }

            yield return new SourceRow(number, cells, _unclosedRow == number);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _reader.Dispose();
        _file.Dispose();
    }

    private void Notice(CsvMalformedRecord record)
    {
        if (record.Reason is CsvMalformedReason.UnterminatedQuote)
        {
            _unclosedRow = record.RecordNumber;
        }
    }
}
