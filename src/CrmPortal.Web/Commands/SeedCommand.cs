using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CrmPortal.Data;
using CrmPortal.SampleData.Load;
using Spectre.Console;

namespace CrmPortal.Web.Commands;

/// <summary>Rows for scale tests; <c>demo</c> makes those for the eye.</summary>
internal static class SeedCommand
{
    public static Command Create()
    {
        var customers = Count("--customers");
        var interactions = Count("--interactions");
        var complaints = Count("--complaints");
        var random = new Option<int>("--random") { DefaultValueFactory = _ => 1, Description = "The same number gives the same rows." };
        var command = new Command("seed", "Adds sample rows by the hundred thousand, straight through the data layer.")
        {
            customers, interactions, complaints, random,
        };
        command.SetAction((parsed, ct) => Verb.WriteAsync(
            async (services, cancel) =>
            {
                var plan = new SeedPlan(
                    parsed.GetValue(customers), parsed.GetValue(interactions), parsed.GetValue(complaints), parsed.GetValue(random));
                var watch = Stopwatch.StartNew();
                var rows = new SeedRows(services.GetRequiredService<CrmDbContext>(), plan);
                await RunAsync(plan, progress => rows.WriteAsync(progress, cancel));
                await Console.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Added {plan.Customers} customers, {plan.Interactions} interactions and {plan.Complaints} complaints in {watch.Elapsed.TotalSeconds:0.0} s."));
                return CommandLine.Done;
            },
            ct));
        return command;
    }

    private static Option<int> Count(string name)
    {
        var option = new Option<int>(name) { DefaultValueFactory = _ => 0 };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is < 0 or > 10_000_000)
            {
                result.AddError($"{name} must be between 0 and 10000000.");
            }
        });
        return option;
    }

    // In a pipe nobody watches.
    private static Task RunAsync(SeedPlan plan, Func<Action<string, int>, Task> work)
    {
        if (Console.IsOutputRedirected)
        {
            return work((_, _) => { });
        }

        return AnsiConsole.Progress().StartAsync(shown =>
        {
            var bars = new Dictionary<string, ProgressTask>(StringComparer.Ordinal)
            {
                ["customers"] = shown.AddTask("customers", maxValue: Math.Max(1, plan.Customers)),
                ["interactions"] = shown.AddTask("interactions", maxValue: Math.Max(1, plan.Interactions)),
                ["complaints"] = shown.AddTask("complaints", maxValue: Math.Max(1, plan.Complaints)),
            };
            return work((what, done) =>
            {
                if (!bars.TryGetValue(what, out var bar))
                {
                    bars[what] = shown.AddTask(what).IsIndeterminate();
                    return;
                }

                bar.Value = done;
            });
        });
    }
}
