using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

/// <summary>An icon of build/icons.txt. It is decoration unless it has a label.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public string? Label { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("icon");
        if (Label is null)
        {
            output.Attributes.SetAttribute("aria-hidden", "true");
        }
        else
        {
            output.Attributes.SetAttribute("role", "img");
            output.Attributes.SetAttribute("aria-label", Label);
        }

        output.Content.SetHtmlContent(Use(ViewContext.HttpContext, Name));
    }

    /// <summary>For helpers that draw an icon within their own markup.</summary>
    public static TagBuilder Svg(HttpContext http, string name)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass("icon");
        svg.Attributes["aria-hidden"] = "true";
        svg.InnerHtml.AppendHtml(Use(http, name));
        return svg;
    }

    private static TagBuilder Use(HttpContext http, string name)
    {
        var use = new TagBuilder("use");
        use.Attributes["href"] = StaticAsset.Address(http, "lib/icons.svg") + "#" + name;
        return use;
    }
}
