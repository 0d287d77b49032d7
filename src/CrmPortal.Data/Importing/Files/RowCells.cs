using System.Globalization;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Importing;

/// <summary>
/// The cells of a row by field, read as what they should be. The first cell that cannot be read refuses the row;
/// reading goes on, so that a reader needs no check after each cell.
/// </summary>
internal sealed class RowCells(ColumnMap columns, SourceRow row)
{
    private const decimal MostMoney = 1_000_000_000_000m;
    private const int MostPieces = 1_000_000;

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    private List<ImportRemark>? _remarks;

    public int Row => row.Number;

    public IReadOnlyList<string> All => row.Cells;

    public ImportRemark? Refusal { get; private set; }

    public IReadOnlyList<ImportRemark> Remarks => _remarks ?? [];

    public RowOutcome Outcome { get; set; }

    /// <summary>The row stands further up already, with the same identifier and the same cells.</summary>
    public bool IsRepeated { get; set; }

    public string? Text(string field, int limit)
    {
        var text = Domain.Shared.Text.Given(Cell(field));
        if (text?.Length > limit)
        {
            Refuse(field, ImportRules.TextTooLong, limit, text.Length);
            return null;
        }

        return text;
    }

    public string Required(string field, int limit)
    {
        if (Text(field, limit) is { } text)
        {
            return text;
        }

        Refuse(field, ImportRules.CellIsEmpty);
        return "";
    }

    public DateOnly? Date(string field)
    {
        if (Domain.Shared.Text.Given(Cell(field)) is not { } text)
        {
            return null;
        }

        var isRead = columns.DateFormat is { } format
            ? DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            : DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
        if (isRead && day.Year is >= 1900 and <= 9000)
        {
            return day;
        }

        Refuse(field, ImportRules.NotADate, Shortened(text), columns.DateFormat ?? DateFormats[0]);
        return null;
    }

    /// <param name="field">Which cell; it may not be empty.</param>
    /// <param name="today">The last day that is possible.</param>
    public DateOnly RequiredDate(string field, DateOnly today)
    {
        if (Date(field) is not { } day)
        {
            Refuse(field, ImportRules.CellIsEmpty);
            return default;
        }

        if (day > today)
        {
            Refuse(field, ImportRules.DateInTheFuture, day.ToString("O", CultureInfo.InvariantCulture));
        }

        return day;
    }

    /// <summary>An amount of money, to two decimals; a comma groups thousands, a point begins the decimals.</summary>
    public decimal RequiredAmount(string field)
    {
        var text = Required(field, Domain.Customers.Customer.TextLimit);
        if (decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && Math.Abs(amount) < MostMoney)
        {
            return Math.Round(amount, 2, MidpointRounding.AwayFromZero);
        }

        Refuse(field, ImportRules.NotANumber, Shortened(text));
        return 0;
    }

    public int? Whole(string field)
    {
        if (Domain.Shared.Text.Given(Cell(field)) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= MostPieces)
        {
            return number;
        }

        Refuse(field, ImportRules.NotANumber, Shortened(text));
        return null;
    }

    public TEnum? Choice<TEnum>(string field)
        where TEnum : struct, Enum
    {
        var names = Enum.GetNames<TEnum>();
        return Choice(field, names.ToDictionary(n => n, Enum.Parse<TEnum>, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>One of the words of a source, as it is meant here; null for an empty cell.</summary>
    public T? Choice<T>(string field, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (Domain.Shared.Text.Given(Cell(field)) is not { } text)
        {
            return null;
        }

        if (choices.TryGetValue(text, out var choice))
        {
            return choice;
        }

        Refuse(field, ImportRules.NotAChoice, Shortened(text), string.Join(", ", choices.Keys));
        return null;
    }

    /// <summary>The row is not taken; only the first reason counts.</summary>
    public void Refuse(string field, Rule rule, params ReadOnlySpan<object> arguments) =>
        Refusal ??= Said(field, rule, arguments);

    /// <summary>A remark on a row that is imported nevertheless.</summary>
    public void Remark(string field, Rule rule, params ReadOnlySpan<object> arguments) =>
        (_remarks ??= []).Add(Said(field, rule, arguments));

    /// <summary>What the source says in a cell, with the name of its column; null for an empty one.</summary>
    public string? Quote(string field) =>
        Domain.Shared.Text.Given(Cell(field)) is { } text ? $"{columns.Column(field)}: {text}" : null;

    private string? Cell(string field) => columns[field] is var position && position >= 0 && position < row.Cells.Length ? row.Cells[position] : null;

    private ImportRemark Said(string field, Rule rule, ReadOnlySpan<object> arguments)
    {
        var texts = new string[arguments.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Convert.ToString(arguments[i], CultureInfo.InvariantCulture) ?? "";
        }

        return new ImportRemark(Row, columns.Column(field), rule.Id, texts);
    }

    private static string Shortened(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
