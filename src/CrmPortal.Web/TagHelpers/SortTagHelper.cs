using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

/// <summary>A column header that sorts: <c>?sort=name</c>, and the other way round <c>?sort=-name</c>.</summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortTagHelper(Texts texts) : TagHelper
{
    /// <summary>The column as the query names it.</summary>
    public required string Sort { get; set; }

    /// <summary>The order of the page while the query names none, e.g. <c>due</c> or <c>-received</c>.</summary>
    public string SortDefault { get; set; } = "";

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var heading = await output.GetChildContentAsync();
        var request = ViewContext.HttpContext.Request;
        var order = request.Query["sort"].ToString() is { Length: > 0 } asked ? asked : SortDefault;
        var ascending = order.Equals(Sort, StringComparison.OrdinalIgnoreCase);
        var descending = order.Equals("-" + Sort, StringComparison.OrdinalIgnoreCase);

        output.Attributes.SetAttribute("scope", "col");
        if (ascending || descending)
        {
            output.Attributes.SetAttribute("aria-sort", ascending ? "ascending" : "descending");
        }

        var link = new TagBuilder("a");
        link.AddCssClass("sort");
        link.Attributes["href"] = CurrentQuery.With(request, "sort", ascending ? "-" + Sort : Sort);
        link.InnerHtml.AppendHtml(heading);
        link.InnerHtml.AppendHtml(IconTagHelper.Svg(
            ViewContext.HttpContext,
            ascending ? "arrow-up" : descending ? "arrow-down" : "selector"));
        if (ascending || descending)
        {
            link.Attributes["title"] = texts[ascending ? "List.SortAscending" : "List.SortDescending"];
        }

        output.Content.SetHtmlContent(link);
    }
}
