using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmPortal.Data.Providers;

/// <summary>
/// Writes rows past the change tracker, many with each prepared statement, in the transaction that is open: for sample
/// data by the hundred thousand. Nothing is checked, audited or given a key here.
/// </summary>
internal static class BulkInsert
{
    // SQL Server takes 2,100 parameters; beyond fifty rows a statement gets no faster on either database.
    private const int MostParameters = 2000;
    private const int MostRows = 50;

    /// <param name="db">In a transaction.</param>
    /// <param name="properties">Of the entity and its values, shadow properties included, in the order of the values.</param>
    /// <param name="rows">Values of the properties; enums, dates and keys as they are.</param>
    public static async Task AddAsync<TEntity>(
        CrmDbContext db, IReadOnlyList<string> properties, IEnumerable<object?[]> rows, CancellationToken ct)
        where TEntity : class
    {
        var entity = db.Model.FindEntityType(typeof(TEntity))!;
        var size = Math.Min(MostRows, MostParameters / properties.Count);
        DbCommand? command = null;
        try
        {
            var held = 0;
            foreach (var chunk in rows.Chunk(size))
            {
                if (held != chunk.Length)
                {
                    command?.Dispose();
                    (command, held) = (Prepare(db, entity, properties, chunk.Length), chunk.Length);
                }

                var at = 0;
                foreach (var value in chunk.SelectMany(row => row))
                {
                    command!.Parameters[at++].Value = Stored(value);
                }

                await command!.ExecuteNonQueryAsync(ct);
            }
        }
        finally
        {
            command?.Dispose();
        }
    }

    /// <summary>Whole records of a table whose keys are given.</summary>
    public static Task AddAsync<TEntity>(CrmDbContext db, IEnumerable<TEntity> records, CancellationToken ct)
        where TEntity : class
    {
        List<IProperty> properties = [.. db.Model.FindEntityType(typeof(TEntity))!.GetProperties()];
        return AddAsync<TEntity>(db, [.. properties.Select(p => p.Name)], records.Select(record => properties.Select(p => Value(p, record)).ToArray()), ct);
    }

    private static object? Value(IProperty property, object record)
    {
        var value = property.PropertyInfo!.GetValue(record);
        return value is null ? null : property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
    }

    private static DbCommand Prepare(CrmDbContext db, IEntityType entity, IReadOnlyList<string> properties, int rows)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!, entity.GetSchema());
        var columns = properties.Select(p => $"\"{ColumnOf(entity, p, table)}\"");
        var sql = new StringBuilder($"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns)}) VALUES ");
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var row = 0; row < rows; row++)
        {
            sql.Append(row == 0 ? "(" : ", (");
            for (var column = 0; column < properties.Count; column++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"@p{(row * properties.Count) + column}");
                sql.Append(column == 0 ? "" : ", ").Append(name);
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                command.Parameters.Add(parameter);
            }

            sql.Append(')');
        }

        command.CommandText = sql.ToString();
        return command;
    }

    private static string ColumnOf(IEntityType entity, string property, StoreObjectIdentifier table) =>
        entity.GetFlattenedProperties().Single(p => string.Equals(p.Name, property, StringComparison.Ordinal)).GetColumnName(table)!;

    private static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        Enum => value.ToString()!,
        _ => value,
    };
}
