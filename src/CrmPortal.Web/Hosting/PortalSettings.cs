using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Attachments;
using CrmPortal.Web.Mailing;

namespace CrmPortal.Web.Hosting;

/// <summary>The configuration, read once and checked; what is wrong is said in a sentence.</summary>
public sealed record PortalSettings(DatabaseSettings Database, Organisation Organisation, LimitSettings Limits, int PasswordIterations)
{
    public const string DefaultAddress = "http://localhost:5080";

    public MailSettings Mail { get; private init; } = new();

    public AttachmentSettings Attachments { get; private init; } = new();

    /// <summary>Setting <c>PublicBaseUrl</c> without a final slash; null where it is not set. Messages hold links only with it.</summary>
    public string? PublicBaseUrl { get; private init; }

    /// <summary>This server takes its turn at the jobs.</summary>
    public bool RunsJobs { get; private init; } = true;

    public string KeysDirectory => Path.Combine(Database.DataDirectory, "keys");

    public string LogsDirectory => Path.Combine(Database.DataDirectory, "logs");

    /// <exception cref="SettingsException">A value cannot be used.</exception>
    public static PortalSettings Read(IConfiguration configuration, string contentRoot)
    {
        var providerName = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(providerName, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
        {
            throw new SettingsException($"Database:Provider is \"{providerName}\"; it can be Sqlite or SqlServer.");
        }

        var connection = configuration.GetConnectionString("Crm");
        if (provider is DatabaseProvider.SqlServer && string.IsNullOrWhiteSpace(connection))
        {
            throw new SettingsException("Database:Provider is SqlServer, but ConnectionStrings:Crm is empty.");
        }

        var directory = configuration["Data:Directory"] is { Length: > 0 } given
            ? Path.GetFullPath(given)
            : Path.Combine(contentRoot, "data");
        var batch = configuration.GetValue<int?>("Database:MaxBatchSize");
        return new PortalSettings(
            new DatabaseSettings(provider, connection, directory, batch),
            ReadOrganisation(configuration.GetSection("Organisation")),
            configuration.GetSection("Limits").Get<LimitSettings>() ?? new LimitSettings(),
            configuration.GetValue("Security:PasswordIterations", 220_000))
        {
            Mail = MailSettings.Read(configuration.GetSection("Mail")),
            Attachments = AttachmentSettings.Read(configuration.GetSection("Attachments")),
            PublicBaseUrl = Uri.TryCreate(configuration["PublicBaseUrl"], UriKind.Absolute, out var address) ? address.AbsoluteUri.TrimEnd('/') : null,
            RunsJobs = configuration.GetValue("Jobs:Run", true),
        };
    }

    private static Organisation ReadOrganisation(IConfigurationSection section)
    {
        var zoneName = section["TimeZone"] ?? "Asia/Shanghai";
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zoneName, out var zone))
        {
            throw new SettingsException($"Organisation:TimeZone is \"{zoneName}\"; it must be an IANA name such as Asia/Shanghai.");
        }

        var culture = section["Culture"] ?? "en";
        if (!Localization.Texts.Languages.Contains(culture, StringComparer.Ordinal))
        {
            throw new SettingsException($"Organisation:Culture is \"{culture}\"; it can be {string.Join(" or ", Localization.Texts.Languages)}.");
        }

        var currency = section["Currency"] ?? "CNY";
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            throw new SettingsException(string.Create(CultureInfo.InvariantCulture, $"Organisation:Currency is \"{currency}\"; it must be an ISO 4217 code such as CNY."));
        }

        var regionCode = section["Region"] ?? "CN";
        if (PhoneRegion.Parse(regionCode) is not { } region)
        {
            throw new SettingsException($"Organisation:Region is \"{regionCode}\"; it must be an ISO 3166-1 code of two letters such as CN.");
        }

        return new Organisation(section["Name"] ?? "CrmPortal", zone, culture, currency, region);
    }
}

/// <summary>A value of the configuration cannot be used.</summary>
public sealed class SettingsException(string message) : Exception(message);

/// <summary>Section <c>Limits</c>; the defaults are those of docs/operations/configuration.md.</summary>
public sealed class LimitSettings
{
    /// <summary>Searches and lists with a search word, per user and minute.</summary>
    public int SearchPerMinute { get; init; } = 600;

    /// <summary>Files exported, per user and hour.</summary>
    public int ExportsPerHour { get; init; } = 100;

    public int ExportRows { get; init; } = 100_000;

    /// <summary>Attempts to sign in per account and minute.</summary>
    public int SignInPerAccountAndMinute { get; init; } = 10;

    /// <summary>Attempts to sign in, per network address and minute.</summary>
    public int SignInPerAddressAndMinute { get; init; } = 60;

    /// <summary>Complaints sent on the public form, per network address and minute.</summary>
    public int ComplaintsPerAddressAndMinute { get; init; } = 5;

    /// <summary>Complaints sent on the public form, per network address and hour.</summary>
    public int ComplaintsPerAddressAndHour { get; init; } = 30;

    /// <summary>Progress look-ups, per network address and minute.</summary>
    public int ProgressPerAddressAndMinute { get; init; } = 20;

    /// <summary>Progress look-ups, per complaint and minute.</summary>
    public int ProgressPerComplaintAndMinute { get; init; } = 10;

    /// <summary>Largest file the import page takes, in bytes.</summary>
    public long ImportBytes { get; init; } = 20 * 1024 * 1024;

    /// <summary>Largest file that is attached to a complaint, in bytes.</summary>
    public long AttachmentBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Files attached with one form.</summary>
    public int AttachmentsPerForm { get; init; } = 5;
}
