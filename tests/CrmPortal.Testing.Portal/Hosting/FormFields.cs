using AngleSharp.Html.Dom;

namespace CrmPortal.Testing;

/// <summary>The "successful controls" of a form: what a browser sends.</summary>
internal static class FormFields
{
    private static readonly string[] NotSent = ["submit", "button", "image", "reset", "file"];

    public static IEnumerable<KeyValuePair<string, string>> Of(IHtmlFormElement form) =>
        form.Elements.OfType<IHtmlElement>()
            .Where(e => e.GetAttribute("name") is { Length: > 0 } && !e.HasAttribute("disabled"))
            .SelectMany(e => ValuesOf(e).Select(v => KeyValuePair.Create(e.GetAttribute("name")!, v)));

    private static IEnumerable<string> ValuesOf(IHtmlElement control) => control switch
    {
        IHtmlInputElement input when NotSent.Contains(input.Type, StringComparer.Ordinal) => [],
        IHtmlInputElement { Type: "checkbox" or "radio" } input => input.IsChecked ? [input.GetAttribute("value") ?? "on"] : [],
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement area => [area.Value],
        IHtmlSelectElement select => select.Options.Where(o => o.IsSelected).Select(o => o.Value),
        _ => [],
    };
}
