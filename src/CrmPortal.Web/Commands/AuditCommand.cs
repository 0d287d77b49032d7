using System.CommandLine;
using System.Text.Json;
using CrmPortal.Data;
using CrmPortal.Data.Auditing;

namespace CrmPortal.Web.Commands;

internal static class AuditCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json");
        var verify = new Command("verify", "Walks the audit chain; names the first broken link.") { json };
        verify.SetAction((parsed, ct) => Verb.ReadAsync(
            async (services, cancel) =>
            {
                var result = await AuditChain.VerifyAsync(services.GetRequiredService<CrmDbContext>(), cancel);
                if (parsed.GetValue(json))
                {
                    await Console.Out.WriteLineAsync(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
                }
                else if (result.BrokenAt is { } seq)
                {
                    await Console.Error.WriteLineAsync($"The chain is broken at event {seq}: {result.Reason}.");
                }
                else
                {
                    await Console.Out.WriteLineAsync($"{result.Events} events, the chain is whole.");
                }

                return result.BrokenAt is null ? CommandLine.Done : CommandLine.Refused;
            },
            ct));
        return new Command("audit", "The audit trail.") { verify };
    }
}
