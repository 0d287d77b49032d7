using Microsoft.Extensions.Primitives;
using Serilog;
using Serilog.Configuration;
using Serilog.Core;

namespace CrmPortal.Web.Hosting;

/// <summary>
/// The log as the section <c>Serilog</c> has it. Everything passes <see cref="DiscreetSink"/> before it is written, also
/// by a sink that stands in the configuration.
/// </summary>
public static class PortalLog
{
    private static readonly string[] Levels = ["Serilog:MinimumLevel", "Serilog:LevelSwitches"];

    /// <param name="configuration">Levels, and sinks beside those of the caller.</param>
    public static Logger Create(IConfiguration configuration, Action<LoggerSinkConfiguration> write)
    {
        // The levels have been asked for when an event comes here.
        var written = new LoggerConfiguration().ReadFrom.Configuration(configuration).MinimumLevel.Verbose();
        write(written.WriteTo);
        return new LoggerConfiguration()
            .ReadFrom.Configuration(LevelsOf(configuration))
            .Enrich.FromLogContext()
            .WriteTo.Sink(new DiscreetSink(written.CreateLogger()))
            .CreateLogger();
    }

    /// <summary>The configuration without its sinks, which would be written to past the discretion; follows its changes.</summary>
    private static IConfigurationRoot LevelsOf(IConfiguration configuration)
    {
        var levels = new ConfigurationBuilder().AddInMemoryCollection(Read()).Build();
        ChangeToken.OnChange(configuration.GetReloadToken, () =>
        {
            foreach (var (key, value) in Read())
            {
                levels[key] = value;
            }

            levels.Reload();
        });
        return levels;

        IEnumerable<KeyValuePair<string, string?>> Read() => Levels.SelectMany(section => configuration.GetSection(section).AsEnumerable());
    }
}
