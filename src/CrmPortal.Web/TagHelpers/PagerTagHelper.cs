using System.Globalization;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

/// <summary>
/// Previous and next, by cursors (<c>before</c>, <c>after</c>) or by number (<c>page</c>, <c>more</c>).
/// Draws nothing where there is one page only. Its content stands beside the links, e.g. a count.
/// </summary>
[HtmlTargetElement("pager")]
public sealed class PagerTagHelper(Texts texts) : TagHelper
{
    /// <summary>Cursor of the first row, where rows come before it.</summary>
    public string? Before { get; set; }

    /// <summary>Cursor of the last row, where rows come after it.</summary>
    public string? After { get; set; }

    /// <summary>From one.</summary>
    public int? Page { get; set; }

    /// <summary>Whether a page follows <see cref="Page"/>.</summary>
    public bool More { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var note = await output.GetChildContentAsync();
        var previous = Page is { } page ? Numbered(page - 1, page > 1) : Cursor("before", Before);
        var next = Page is { } here ? Numbered(here + 1, More) : Cursor("after", After);
        if (previous is null && next is null && note.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("pager");
        output.Attributes.SetAttribute("aria-label", texts["List.Pages"]);
        output.Content.Clear();
        output.Content.AppendHtml("<div class=\"pager-note\">").AppendHtml(note).AppendHtml("</div>");
        if (Page is not null && (previous ?? next) is not null)
        {
            output.Content.AppendHtml("<span class=\"pager-page\">");
            output.Content.Append(texts["List.Page", Page]);
            output.Content.AppendHtml("</span>");
        }

        Append(output, previous, "prev", "List.Previous", "chevron-left");
        Append(output, next, "next", "List.Next", "chevron-right");
    }

    private string? Numbered(int page, bool exists) => exists
        ? CurrentQuery.With(ViewContext.HttpContext.Request, "page", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture))
        : null;

    private string? Cursor(string name, string? cursor) =>
        string.IsNullOrEmpty(cursor) ? null : CurrentQuery.With(ViewContext.HttpContext.Request, name, cursor);

    private void Append(TagHelperOutput output, string? address, string rel, string key, string icon)
    {
        if (address is null)
        {
            return;
        }

        var link = new TagBuilder("a");
        link.AddCssClass("btn btn-quiet");
        link.Attributes["href"] = address;
        link.Attributes["rel"] = rel;
        var svg = IconTagHelper.Svg(ViewContext.HttpContext, icon);
        if (rel is "prev")
        {
            link.InnerHtml.AppendHtml(svg);
        }

        link.InnerHtml.Append(texts[key]);
        if (rel is "next")
        {
            link.InnerHtml.AppendHtml(svg);
        }

        output.Content.AppendHtml(link);
    }
}
