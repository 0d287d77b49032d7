using System.Globalization;
using System.Text;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Importing;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Importing;

public sealed class PurchaseImportTests
{
    private const string Cdnow =
        """
         customer_id  date number_of_cds  dollar_value
         00001 19970101  1   11.77
         00002 19970112  1   12.00
         00002 19970112  5   77.00
         00002 19970112  5   77.00
         00003 19970102  0    0.00
        """;

    [DatabaseTheory]
    [Trait("Rule", "IMP-01")]
    [Trait("Rule", "IMP-03")]
    [Trait("Rule", "IMP-40")]
    public async Task Every_row_is_accounted_for(DatabaseProvider provider)
    {
        await using var import = await ImportCase.CreateAsync(provider);

        var report = await import.PurchasesAsync(Cdnow, ImportPreset.Cdnow);

        Assert.Equal((5, 5, 0, 0), (report.Rows, report.Created, report.Updated, report.Unchanged));
        Assert.Empty(report.Refused);
        Assert.Equal([(5, "IMP-03"), (6, "IMP-40")], report.Flagged.Select(f => (f.Row, f.Code)));
        await using var db = import.Db();
        var customers = await db.Customers.OrderBy(c => c.ExternalId).Select(c => new { c.ExternalId, c.Name, c.OwnerId }).ToListAsync();
        Assert.Equal(["00001 Customer 00001 ", "00002 Customer 00002 ", "00003 Customer 00003 "], customers.Select(c => $"{c.ExternalId} {c.Name} {c.OwnerId}"));
        Assert.Equal(5, await db.Purchases.CountAsync(p => p.Currency == "USD" && p.ImportRunId == report.ImportRunId));
    }

    [DatabaseTheory]
    [Trait("Rule", "IMP-02")]
    [Trait("Rule", "IMP-04")]
    public async Task Running_a_file_again_creates_nothing(DatabaseProvider provider)
    {
        await using var import = await ImportCase.CreateAsync(provider);
        await import.PurchasesAsync(Cdnow, ImportPreset.Cdnow);

        var again = await import.PurchasesAsync(Cdnow, ImportPreset.Cdnow);

        Assert.Equal((5, 0, 5), (again.Rows, again.Created, again.Unchanged));
        await using var db = import.Db();
        Assert.Equal((3, 5), (await db.Customers.CountAsync(), await db.Purchases.CountAsync()));
    }

    [Fact]
    [Trait("Rule", "IMP-05")]
    public async Task An_import_that_was_stopped_is_finished_by_running_it_again()
    {
        await using var import = await ImportCase.CreateAsync();
        var content = Encoding.UTF8.GetBytes(Many(2500));
        using var stop = new CancellationTokenSource();
        var progress = new StopAfterFirstBatch(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import.RunAsync(ImportKind.Purchases, content, o => o with { Preset = ImportPreset.Cdnow }, progress, ct: stop.Token));
        int kept;
        await using (var db = import.Db())
        {
            kept = await db.Purchases.CountAsync();
        }

        var again = await import.RunAsync(ImportKind.Purchases, content, o => o with { Preset = ImportPreset.Cdnow });

        Assert.Equal(Importer.RowsPerTransaction, kept);
        Assert.Equal((2500, 1500, 1000), (again.Rows, again.Created, again.Unchanged));
        await using var after = import.Db();
        Assert.Equal(2500, await after.Purchases.CountAsync());
        var runs = await after.ImportRuns.OrderBy(r => r.Id).ToListAsync();
        Assert.Null(runs[0].FinishedAt);
        Assert.Equal(1000, runs[0].Created);
        Assert.NotNull(runs[1].FinishedAt);
    }

    [Fact]
    [Trait("Rule", "IMP-06")]
    public async Task An_import_leaves_one_event_in_the_audit_trail()
    {
        await using var import = await ImportCase.CreateAsync();

        var report = await import.PurchasesAsync(Many(1200), ImportPreset.Cdnow);

        await using var db = import.Db();
        var events = await db.AuditEvents.ToListAsync();
        var told = Assert.Single(events, e => e.Action == AuditAction.Import);
        Assert.DoesNotContain(events, e => e.Action == AuditAction.Create);
        Assert.Equal((nameof(ImportRun), report.ImportRunId, "system (operator)"), (told.Entity, told.EntityId, told.ActorName));
        Assert.Contains("cdnow", told.Changes, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "IMP-01")]
    public async Task A_dry_run_decides_and_writes_nothing()
    {
        await using var import = await ImportCase.CreateAsync();

        var report = await import.RunAsync(
            ImportKind.Purchases, Encoding.UTF8.GetBytes(Cdnow), o => o with { Preset = ImportPreset.Cdnow, DryRun = true });

        Assert.Equal((5, 5), (report.Rows, report.Created));
        Assert.Null(report.ImportRunId);
        await using var db = import.Db();
        Assert.Equal((0, 0, 0), (await db.Customers.CountAsync(), await db.Purchases.CountAsync(), await db.ImportRuns.CountAsync()));
        Assert.False(await db.AuditEvents.AnyAsync());
    }

    [Fact]
    [Trait("Rule", "IMP-23")]
    [Trait("Rule", "IMP-24")]
    public async Task Of_ten_thousand_rows_the_thirty_seven_bad_ones_are_refused_by_row_and_column()
    {
        await using var import = await ImportCase.CreateAsync();
        var lines = Many(10_000).Split('\n').ToList();
        List<int> bad = [.. Enumerable.Range(0, 37).Select(i => 2 + (i * 251))];
        for (var i = 0; i < bad.Count; i++)
        {
            var cells = lines[bad[i] - 1].Split(' ');
            lines[bad[i] - 1] = i % 2 == 0 ? $"{cells[0]} 19970231 {cells[2]} {cells[3]}" : $"{cells[0]} {cells[1]} {cells[2]} many";
        }

        var report = await import.PurchasesAsync(string.Join('\n', lines), ImportPreset.Cdnow);

        Assert.Equal((10_000, 9_963, 37), (report.Rows, report.Created, report.Refused.Count));
        Assert.Equal(bad, report.Refused.Select(r => r.Row));
        Assert.All(report.Refused.Where((_, i) => i % 2 == 0), r => Assert.Equal(("date", "IMP-23"), (r.Column, r.Code)));
        Assert.All(report.Refused.Where((_, i) => i % 2 == 1), r => Assert.Equal(("dollar_value", "IMP-24"), (r.Column, r.Code)));
    }

    [Fact]
    [Trait("Rule", "IMP-26")]
    [Trait("Rule", "IMP-27")]
    [Trait("Rule", "IMP-29")]
    [Trait("Rule", "IMP-32")]
    public async Task Purchases_of_known_customers_are_taken_and_others_refused()
    {
        await using var import = await ImportCase.CreateAsync();
        await import.CustomersAsync("Name,External id\nAda,A-1\n");

        var report = await import.PurchasesAsync(
            """
            Order,Customer,Date,Amount,Currency
            1,A-1,2026-01-05,"1,234.50",EUR
            2,nobody,2026-01-05,1,EUR
            3,A-1,2999-01-05,1,EUR
            1,A-1,2026-01-05,2,EUR
            1,A-1,2026-01-05,"1,234.50",EUR
            4,C-000001,2026-01-05,-3,
            5,A-1,2026-01-05,3,Euro
            """);

        Assert.Equal([(3, "IMP-26"), (4, "IMP-27"), (5, "IMP-29"), (8, "IMP-32")], report.Refused.Select(r => (r.Row, r.Code)).Order());
        Assert.Equal((2, 1), (report.Created, report.Unchanged));
        Assert.Equal([(6, "IMP-03")], report.Flagged.Select(f => (f.Row, f.Code)));
        await using var db = import.Db();
        Assert.Equal(["-3.00 CNY", "1234.50 EUR"], (await db.Purchases.ToListAsync()).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Amount:0.00} {p.Currency}")).Order(StringComparer.Ordinal));
    }

    private static string Many(int rows)
    {
        var text = new StringBuilder("customer_id date number_of_cds dollar_value");
        for (var i = 1; i <= rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{i % 900:D5} 19970101 {1 + (i / 900)} 9.99");
        }

        return text.ToString();
    }

    private sealed class StopAfterFirstBatch(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => stop.Cancel();
    }
}
