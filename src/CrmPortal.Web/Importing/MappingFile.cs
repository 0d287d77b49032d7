using System.Text;
using System.Text.Json;
using CrmPortal.Data.Importing;
using CrmPortal.Web.Hosting;

namespace CrmPortal.Web.Importing;

/// <summary>A JSON file that says which column goes where: <c>{"columns":{"header":"field"},"dateFormat":"M/d/yyyy","encoding":"utf-8"}</c>.</summary>
internal sealed record MappingFile(Dictionary<string, string>? Columns, string? DateFormat, string? Encoding)
{
    /// <exception cref="SettingsException">The file cannot be used; the message says why.</exception>
    public static async Task<MappingFile> ReadAsync(string path, CancellationToken ct)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var mapping = await JsonSerializer.DeserializeAsync<MappingFile>(file, JsonSerializerOptions.Web, ct);
            return mapping is { Columns.Count: > 0 } ? mapping : throw new SettingsException($"{path} names no columns.");
        }
        catch (JsonException e)
        {
            throw new SettingsException($"{path} is not a mapping: {e.Message}");
        }
    }

    public ImportColumns ToColumns() => new(Columns!, string.IsNullOrWhiteSpace(DateFormat) ? null : DateFormat);

    public Encoding ToEncoding() => Encoding?.ToUpperInvariant() switch
    {
        null or "" or "UTF-8" or "UTF8" => FileText.Utf8,
        "GB18030" or "GBK" or "GB2312" => FileText.Gb18030,
        _ => throw new SettingsException($"The encoding \"{Encoding}\" is not known; it can be utf-8 or gb18030."),
    };
}
