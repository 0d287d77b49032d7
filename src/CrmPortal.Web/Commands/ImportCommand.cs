using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CrmPortal.Data.Importing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Importing;
using CrmPortal.Web.Localization;
using Spectre.Console;

namespace CrmPortal.Web.Commands;

internal static class ImportCommand
{
    private const int MostRemarks = 20;

    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var command = new Command("import", "Takes customers, complaints or purchases from a file. Running a file again creates nothing twice.");
        foreach (var kind in Enum.GetValues<ImportKind>())
        {
            command.Add(Create(kind));
        }

        return command;
    }

    private static Command Create(ImportKind kind)
    {
        var file = new Argument<string>("FILE") { Description = "A CSV file in UTF-8, unless the mapping says otherwise." };
        var preset = new Option<string?>("--preset") { Description = "How the files of a known source are read." };
        var mapping = new Option<string?>("--mapping") { Description = "A JSON file that says which column goes where." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Decides about every row and writes none." };
        var json = new Option<bool>("--json");
        var command = new Command(kind.ToString().ToLowerInvariant(), $"Imports {kind.ToString().ToLowerInvariant()}.") { file, preset, mapping, dryRun, json };
        command.Validators.Add(result =>
        {
            var name = result.GetValue(preset);
            if (name is not null && ImportPreset.Find(name, kind) is null)
            {
                result.AddError($"There is no preset {name} for {kind.ToString().ToLowerInvariant()}.");
            }

            if (name is not null && result.GetValue(mapping) is not null)
            {
                result.AddError("--preset and --mapping exclude each other.");
            }
        });
        command.SetAction((parsed, ct) => Verb.WriteAsync(
            async (services, cancel) =>
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
                var path = Path.GetFullPath(parsed.GetValue(file)!);
                if (!File.Exists(path))
                {
                    return await Verb.RefuseAsync($"There is no file {path}.");
                }

                var order = new FileOrder(kind, path, Path.GetFileName(path))
                {
                    Preset = ImportPreset.Find(parsed.GetValue(preset), kind),
                    DryRun = parsed.GetValue(dryRun),
                };
                if (parsed.GetValue(mapping) is { } mappingFile)
                {
                    var read = await MappingFile.ReadAsync(mappingFile, cancel);
                    order = order with { Columns = read.ToColumns(), Encoding = read.ToEncoding() };
                }

                return await RunAsync(services, order, parsed.GetValue(json), cancel);
            },
            ct));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, FileOrder order, bool json, CancellationToken ct)
    {
        var texts = services.GetRequiredService<Texts>();
        try
        {
            var import = ActivatorUtilities.CreateInstance<FileImport>(services);
            var report = await WithProgressAsync(progress => import.RunAsync(order, progress, ct));
            await Console.Out.WriteLineAsync(json ? Document(report, texts) : Summary(report, texts, order.DryRun));
            return CommandLine.Done;
        }
        catch (RuleViolation refusal)
        {
            return await Verb.RefuseAsync(texts.Rule(refusal));
        }
    }

    /// <summary>A bar on a terminal, nothing in a pipe; on standard error, so that standard output is the result alone.</summary>
    private static Task<ImportReport> WithProgressAsync(Func<IProgress<ImportProgress>?, Task<ImportReport>> run)
    {
        if (Console.IsErrorRedirected)
        {
            return run(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).StartAsync(context =>
        {
            var bar = context.AddTask("Importing");
            return run(new Progress<ImportProgress>(p => bar.Value = p.Share * bar.MaxValue));
        });
    }

    private static string Document(ImportReport report, Texts texts) => JsonSerializer.Serialize(
        new
        {
            report.Rows,
            report.Created,
            report.Updated,
            report.Unchanged,
            Flagged = report.Flagged.Select(r => Told(r, texts)),
            Refused = report.Refused.Select(r => Told(r, texts)),
            report.ImportRunId,
            report.UnusedColumns,
        },
        Readable);

    private static object Told(ImportRemark remark, Texts texts) =>
        new { remark.Row, remark.Column, remark.Code, Reason = texts.Reason(remark) };

    private static string Summary(ImportReport report, Texts texts, bool dryRun)
    {
        var lines = new List<string>
        {
            texts[dryRun ? "Import.Summary.DryRun" : "Import.Summary", report.Rows, report.Created, report.Updated, report.Unchanged, report.Refused.Count, report.Flagged.Count],
        };
        lines.AddRange(report.Refused.Take(MostRemarks).Select(r => Line("Import.Line.Refused", r, texts)));
        lines.AddRange(report.Flagged.Take(MostRemarks).Select(r => Line("Import.Line.Flagged", r, texts)));
        if (report.Refused.Count > MostRemarks || report.Flagged.Count > MostRemarks)
        {
            lines.Add(texts["Import.Line.More"]);
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static string Line(string key, ImportRemark remark, Texts texts) =>
        texts[key, remark.Row, remark.Column.Length > 0 ? remark.Column + ": " : "", texts.Reason(remark)];
}
