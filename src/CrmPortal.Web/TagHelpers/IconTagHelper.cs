using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

/// <summary>An icon of build/icons.txt. It is decoration unless it has a label.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    private const string Sheet = "lib/icons.svg";

    // There are a few dozen names, and one address of the sheet.
    private static readonly ConcurrentDictionary<(string Sheet, string Name), HtmlString> Used = new();
    private static readonly ConcurrentDictionary<(string Sheet, string Name), HtmlString> Drawn = new();

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

        output.Content.SetHtmlContent(Use(StaticAsset.Address(ViewContext.HttpContext, Sheet), Name));
    }

    /// <summary>For helpers that draw an icon within their own markup.</summary>
    public static IHtmlContent Svg(HttpContext http, string name) =>
        Drawn.GetOrAdd((StaticAsset.Address(http, Sheet), name), static icon => new HtmlString($"<svg class=\"icon\" aria-hidden=\"true\">{Use(icon.Sheet, icon.Name).Value}</svg>"));

    private static HtmlString Use(string sheet, string name) =>
        Used.GetOrAdd((sheet, name), static icon => new HtmlString($"<use href=\"{HtmlEncoder.Default.Encode($"{icon.Sheet}#{icon.Name}")}\"></use>"));
}
