using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Attachments;

/// <summary>Section <c>Attachments</c>.</summary>
public sealed record AttachmentSettings
{
    private const int ClamdPort = 3310;

    /// <summary>Who looks into every file before it is stored, as <c>clamd://host:port</c>; null where nobody does.</summary>
    public Uri? Scanner { get; private init; }

    /// <summary>For one file, from the connection to the verdict.</summary>
    public TimeSpan ScanTimeout { get; private init; } = TimeSpan.FromSeconds(30);

    public int ScannerPort => Scanner is { Port: > 0 } given ? given.Port : ClamdPort;

    /// <exception cref="SettingsException">A value cannot be used.</exception>
    public static AttachmentSettings Read(IConfiguration section)
    {
        var settings = new AttachmentSettings { ScanTimeout = section.GetValue("ScanTimeout", TimeSpan.FromSeconds(30)) };
        if (settings.ScanTimeout <= TimeSpan.Zero)
        {
            throw new SettingsException($"Attachments:ScanTimeout is {settings.ScanTimeout}; it must be more than zero.");
        }

        if (section["Scanner"] is not { Length: > 0 } scanner)
        {
            return settings;
        }

        // A scanner that was meant and is not understood must not mean none.
        return Uri.TryCreate(scanner, UriKind.Absolute, out var address) && address is { Scheme: "clamd", Host.Length: > 0, PathAndQuery: "" or "/" }
            ? settings with { Scanner = address }
            : throw new SettingsException($"Attachments:Scanner is \"{scanner}\"; it must look like clamd://localhost:3310.");
    }
}
