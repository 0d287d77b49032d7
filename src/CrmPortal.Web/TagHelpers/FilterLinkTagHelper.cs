using System.Globalization;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

/// <summary>A chip that filters the list by one value of one parameter.</summary>
[HtmlTargetElement("filter-link")]
public sealed class FilterLinkTagHelper(Texts texts) : TagHelper
{
    /// <summary>Counts are not carried beyond this: they would cost more than they tell.</summary>
    public const int CountCap = 10_000;

    /// <summary>The query parameter.</summary>
    public required string Name { get; set; }

    /// <summary>Empty for the list without this filter.</summary>
    public string? Value { get; set; }

    public int? Count { get; set; }

    /// <summary>From this count on it says "or more".</summary>
    public int Cap { get; set; } = CountCap;

    /// <summary>Chosen while the query says nothing about this parameter.</summary>
    public bool Default { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var current = request.Query[Name].ToString();
        var chosen = current.Length == 0
            ? Default || string.IsNullOrEmpty(Value)
            : current.Equals(Value, StringComparison.OrdinalIgnoreCase);

        output.TagName = "a";
        output.AddClass("chip");
        output.Attributes.SetAttribute("href", CurrentQuery.With(request, Name, Value));
        if (chosen)
        {
            output.Attributes.SetAttribute("aria-current", "true");
        }

        if (Count is { } count)
        {
            var number = new TagBuilder("span");
            number.AddCssClass("chip-count");
            number.InnerHtml.Append(count < Cap
                ? count.ToString("N0", CultureInfo.CurrentCulture)
                : texts["List.ManyOrMore", Cap.ToString("N0", CultureInfo.CurrentCulture)]);
            output.PostContent.Append(" ").AppendHtml(number);
        }
    }
}
