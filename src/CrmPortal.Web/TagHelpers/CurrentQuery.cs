using Microsoft.AspNetCore.Http.Extensions;

namespace CrmPortal.Web.TagHelpers;

/// <summary>Links that change one thing about the list on screen and keep the rest.</summary>
public static class CurrentQuery
{
    /// <summary>Where in the list one is; a changed filter or order begins at its start.</summary>
    private static readonly string[] Place = ["page", "before", "after"];

    /// <summary>The address of this page with <paramref name="name"/> set, or left out where the value is empty.</summary>
    public static string With(HttpRequest request, string name, string? value) => Changed(request, name, value, Place);

    /// <summary>The same without leaving the page of the list one is on.</summary>
    public static string Keeping(HttpRequest request, string name, string? value) => Changed(request, name, value, []);

    /// <summary>The same for many values: the address up to the value, which is appended encoded.</summary>
    public static string UpTo(HttpRequest request, string name) => Changed(request, name, "-", [])[..^1];

    private static string Changed(HttpRequest request, string name, string? value, string[] left)
    {
        var query = new QueryBuilder(request.Query
            .Where(pair => !Is(pair.Key, name) && !left.Any(place => Is(pair.Key, place)))
            .SelectMany(pair => pair.Value, (pair, text) => KeyValuePair.Create(pair.Key, text ?? "")));
        if (!string.IsNullOrEmpty(value))
        {
            query.Add(name, value);
        }

        return request.PathBase + request.Path + query.ToQueryString();
    }

    private static bool Is(string key, string name) => key.Equals(name, StringComparison.OrdinalIgnoreCase);
}
