using System.Data.Common;
using System.Globalization;
using System.Text;
using CrmPortal.Data.Searching;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmPortal.Data.Providers;

/// <summary>
/// Writes the search index, many rows a statement: an import of a thousand customers brings thirty thousand of them.
/// Runs in the transaction that is open. Keys are written as literals, which are integers; texts are parameters.
/// </summary>
internal static class SearchSql
{
    private const int RowsPerStatement = 500;

    public static async Task ClearAsync(CrmDbContext db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "SearchGrams" """, ct);
        await db.Database.ExecuteSqlAsync($"""DELETE FROM "CustomerTexts" """, ct);
    }

    public static async Task WriteAsync(CrmDbContext db, SearchChanges changes, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        await WriteTextsAsync(
            command, """INSERT INTO "CustomerTexts" ("CustomerId", "Text") VALUES (@id, @text)""", changes.NewTexts, ct);
        await WriteTextsAsync(
            command, """UPDATE "CustomerTexts" SET "Text" = @text WHERE "CustomerId" = @id""", changes.ChangedTexts, ct);
        command.Parameters.Clear();

        // In the order of the index, so that neighbouring rows meet the same pages.
        changes.Added.Sort();
        foreach (var rows in changes.Added.Chunk(RowsPerStatement))
        {
            var values = new StringBuilder("""INSERT INTO "SearchGrams" ("Gram", "CustomerId") VALUES """);
            values.AppendJoin(',', rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"({r.Gram},{r.CustomerId})")));
            await RunAsync(command, values.ToString(), ct);
        }

        foreach (var customer in changes.Gone.GroupBy(r => r.CustomerId, r => r.Gram))
        {
            foreach (var grams in customer.Chunk(RowsPerStatement))
            {
                var delete = string.Create(
                    CultureInfo.InvariantCulture,
                    $"""DELETE FROM "SearchGrams" WHERE "CustomerId" = {customer.Key} AND "Gram" IN ({string.Join(',', grams)})""");
                await RunAsync(command, delete, ct);
            }
        }
    }

    private static async Task WriteTextsAsync(DbCommand command, string sql, List<CustomersText> texts, CancellationToken ct)
    {
        if (texts.Count == 0)
        {
            return;
        }

        command.Parameters.Clear();
        command.CommandText = sql;
        var id = Parameter("@id");
        var text = Parameter("@text");
        foreach (var row in texts)
        {
            id.Value = row.CustomerId;
            text.Value = row.Text;
            await command.ExecuteNonQueryAsync(ct);
        }

        DbParameter Parameter(string name)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
            return parameter;
        }
    }

    private static Task<int> RunAsync(DbCommand command, string sql, CancellationToken ct)
    {
        command.CommandText = sql;
        return command.ExecuteNonQueryAsync(ct);
    }
}
