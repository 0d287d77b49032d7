using System.Text;
using CrmPortal.Data.Importing;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Importing;

namespace CrmPortal.Data.Tests.Importing;

/// <summary>A database and a file to import into it, by the code that the command line and the page use.</summary>
public sealed class ImportCase : IAsyncDisposable
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly TestDatabase _database;
    private readonly string _file = Path.GetTempFileName();

    private ImportCase(TestDatabase database) => _database = database;

    public TestDatabase Database => _database;

    public static async Task<ImportCase> CreateAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite, params IReadOnlyList<IReaction> reactions)
    {
        var database = await TestDatabase.CreateAsync(provider, reactions: reactions);
        await using var db = database.As(Actor.System);
        await ReferenceData.EnsureAsync(db, CancellationToken.None);
        return new ImportCase(database);
    }

    public CrmDbContext Db() => _database.As(Actor.Operator);

    public Task<ImportReport> CustomersAsync(string text) => RunAsync(ImportKind.Customers, Encoding.UTF8.GetBytes(text));

    public Task<ImportReport> PurchasesAsync(string text, ImportPreset? preset = null) =>
        RunAsync(ImportKind.Purchases, Encoding.UTF8.GetBytes(text), o => o with { Preset = preset });

    public Task<ImportReport> ComplaintsAsync(string text, ImportPreset? preset = null) =>
        RunAsync(ImportKind.Complaints, Encoding.UTF8.GetBytes(text), o => o with { Preset = preset });

    public async Task<ImportReport> RunAsync(
        ImportKind kind,
        byte[] content,
        Func<FileOrder, FileOrder>? how = null,
        IProgress<ImportProgress>? progress = null,
        Actor? by = null,
        CancellationToken ct = default)
    {
        await File.WriteAllBytesAsync(_file, content, ct);
        var order = new FileOrder(kind, _file, "rows.csv");
        return await RunFileAsync(how is null ? order : how(order), progress, by, ct);
    }

    public async Task<ImportReport> RunFileAsync(FileOrder file, IProgress<ImportProgress>? progress = null, Actor? by = null, CancellationToken ct = default)
    {
        await using var db = _database.As(by ?? Actor.Operator);
        var settings = new ImportSettings(new ClockSettings(BusinessCalendar.Default(Shanghai), DeadlineTable.Default), "CNY", PhoneRegion.China);
        var order = new ImportOrder(file.Kind, file.FileName, await FileText.CheckAsync(file.Path, file.Encoding, ct))
        {
            Preset = file.Preset,
            Columns = file.Columns,
            DryRun = file.DryRun,
        };
        using var source = file.Open();
        return await new Importer(db, settings).RunAsync(order, source, progress, ct);
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(_file);
        await _database.DisposeAsync();
    }
}
