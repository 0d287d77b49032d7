using System.Globalization;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Importing;

/// <summary>Where each field stands in the rows of a file. Refuses a file that lacks what is needed (IMP-11 … IMP-14).</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.OrdinalIgnoreCase);

    private ColumnMap(IReadOnlyList<string> header, string? dateFormat)
    {
        Header = header;
        DateFormat = dateFormat;
    }

    public IReadOnlyList<string> Header { get; }

    public string? DateFormat { get; }

    public IEnumerable<string> Unused => Header.Where((_, i) => !_positions.ContainsValue(i));

    /// <summary>Position of the column; −1 where the file has none for the field.</summary>
    public int this[string field] => _positions.GetValueOrDefault(field, -1);

    public string Column(string field) => _positions.TryGetValue(field, out var position) ? Header[position] : "";

    public static ColumnMap Create(IReadOnlyList<string> header, IReadOnlyList<ImportField> fields, ImportColumns? columns)
    {
        if (header.All(string.IsNullOrWhiteSpace))
        {
            throw new RuleViolation(ImportRules.NoHeader);
        }

        var map = new ColumnMap(header, columns?.DateFormat);
        if (columns is null)
        {
            map.Recognise(fields);
        }
        else
        {
            map.Follow(columns, fields);
        }

        foreach (var field in fields.Where(f => f.Required && map[f.Name] < 0))
        {
            throw new RuleViolation(ImportRules.MissingColumn, field.Headers[0], string.Join(", ", header));
        }

        return map;
    }

    private void Recognise(IReadOnlyList<ImportField> fields)
    {
        for (var i = 0; i < Header.Count; i++)
        {
            var name = Plain(Header[i]);
            if (fields.FirstOrDefault(f => f.Headers.Append(f.Name).Any(h => string.Equals(Plain(h), name, StringComparison.Ordinal))) is { } field)
            {
                Put(field.Name, i);
            }
        }
    }

    private void Follow(ImportColumns columns, IReadOnlyList<ImportField> fields)
    {
        foreach (var (column, name) in columns.Fields)
        {
            var field = fields.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? throw new RuleViolation(ImportRules.UnknownField, name, string.Join(", ", fields.Select(f => f.Name)));
            var position = Enumerable.Range(0, Header.Count).FirstOrDefault(i => string.Equals(Plain(Header[i]), Plain(column), StringComparison.Ordinal), -1);
            if (position < 0)
            {
                throw new RuleViolation(ImportRules.MissingColumn, column, string.Join(", ", Header));
            }

            Put(field.Name, position);
        }
    }

    private void Put(string field, int position)
    {
        if (!_positions.TryAdd(field, position))
        {
            throw new RuleViolation(ImportRules.ColumnTwice, Header[_positions[field]], Header[position]);
        }
    }

    // "E-mail", "e mail" and "EMAIL" are one name.
    private static string Plain(string name) =>
        string.Concat(name.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToUpper(CultureInfo.InvariantCulture);
}
