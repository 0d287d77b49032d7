using System.Text.Json.Nodes;

namespace CrmPortal.Web.Pages;

/// <summary>What the audit trail keeps of an export: how many rows, and by which filters.</summary>
internal static class ExportNote
{
    /// <summary>The search word stays out: it may be somebody's name, and the chain cannot forget.</summary>
    public static JsonObject Of(HttpRequest request, int rows)
    {
        var filters = request.Query
            .Where(pair => pair.Key is not "q")
            .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value.ToString()));
        return new JsonObject
        {
            ["path"] = request.Path.Value,
            ["filters"] = new JsonObject(filters),
            ["searched"] = request.Query.ContainsKey("q"),
            ["rows"] = rows,
        };
    }
}
