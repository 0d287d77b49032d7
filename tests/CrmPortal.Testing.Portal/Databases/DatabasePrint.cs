using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Testing;

/// <summary>
/// Everything that a SQLite database holds, a line per row: two prints are equal where nothing was written in between.
/// Notes of denied attempts are left out; they are all that a refusal may leave behind (SEC-17).
/// </summary>
public static class DatabasePrint
{
    public static Task<IReadOnlyList<string>> PrintAsync(this WebHost host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return host.QueryAsync(PrintAsync);
    }

    private static async Task<IReadOnlyList<string>> PrintAsync(CrmDbContext db)
    {
        var tables = await db.Database
            .SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
            .ToListAsync();
        await db.Database.OpenConnectionAsync();
        var lines = new List<string>();
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var values = new object[reader.FieldCount];
                reader.GetValues(values);
                if (table is not nameof(CrmDbContext.AuditEvents) || !values.Contains(nameof(AuditAction.Denied)))
                {
                    lines.Add($"{table}: {string.Join(" | ", values.Select(Text))}");
                }
            }
        }

        await db.Database.CloseConnectionAsync();
        return lines;
    }

    private static string Text(object value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;
}
