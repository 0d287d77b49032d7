using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CrmPortal.Data;
using CrmPortal.Data.Kpis;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Pages.ServiceLevels;

namespace CrmPortal.Web.Commands;

internal static class KpiCommand
{
    public static Command Create()
    {
        var code = new Option<string?>("--code");
        code.Validators.Add(result =>
        {
            if (result.GetValue(code) is { } asked && KpiCatalogue.Find(asked) is null)
            {
                result.AddError($"There is no figure {asked}. There are {string.Join(", ", KpiCatalogue.All.Select(k => k.Code))}.");
            }
        });
        var from = new Option<DateOnly>("--from") { Required = true, Description = "First day, inclusive, as yyyy-MM-dd." };
        var to = new Option<DateOnly>("--to") { Required = true, Description = "Last day, exclusive." };
        var json = new Option<bool>("--json");
        var command = new Command("kpi", "Prints figures; the same ones as the pages show.") { code, from, to, json };
        command.SetAction((parsed, ct) => Verb.ReadAsync(
            async (services, cancel) =>
            {
                var period = new Period(parsed.GetValue(from), parsed.GetValue(to));
                if (period.IsEmpty)
                {
                    return await Verb.RefuseAsync("--to must be after --from.");
                }

                var results = await ReadAsync(services, period, KpiCatalogue.Find(parsed.GetValue(code)), cancel);
                await WriteAsync(results, parsed.GetValue(json), single: parsed.GetValue(code) is not null);
                return CommandLine.Done;
            },
            ct));
        return command;
    }

    private static async Task<IReadOnlyList<KpiResult>> ReadAsync(IServiceProvider services, Period period, ComplaintKpi? only, CancellationToken ct)
    {
        var db = services.GetRequiredService<CrmDbContext>();
        var rules = await services.GetRequiredService<WorkingCalendar>().ReadAsync(db, ct);
        var zone = services.GetRequiredService<Organisation>().Zone;
        var window = KpiWindow.Of(period, zone, db.Clock.GetUtcNow().UtcDateTime, rules.Calendar.Between);
        var basis = only?.Definition.DateBasis ?? KpiDateBasis.ResolvedOrOverdue;
        var facts = await db.Complaints.Touched(window, basis).FactsAsync(window, ct);
        return only is null ? KpiCatalogue.Evaluate(facts, window) : [only.Evaluate(facts, window)];
    }

    private static async Task WriteAsync(IReadOnlyList<KpiResult> results, bool json, bool single)
    {
        if (json)
        {
            var lines = results.Select(r => new
            {
                r.Code,
                r.Value,
                Unit = r.Unit.ToString(),
                r.N,
                r.Excluded,
                r.Low,
                r.High,
            }).ToList();
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(single ? lines[0] : (object)lines, JsonSerializerOptions.Web));
            return;
        }

        foreach (var result in results)
        {
            var value = result.Value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{result.Code,-14}{value,12} {result.Unit,-14} n = {result.N}, excluded {result.Excluded}"));
        }
    }
}
