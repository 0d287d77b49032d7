using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

/// <summary>Says why there is nothing to see; its content is the one next step.</summary>
[HtmlTargetElement("empty-state")]
public sealed class EmptyStateTagHelper : TagHelper
{
    public string Icon { get; set; } = "inbox";

    public required string Heading { get; set; }

    public string? Text { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("empty-state");
        output.Content.Clear();
        output.Content.AppendHtml(IconTagHelper.Svg(ViewContext.HttpContext, Icon));
        output.Content.AppendHtml(Paragraph("empty-state-heading", Heading));
        if (Text is not null)
        {
            output.Content.AppendHtml(Paragraph("empty-state-text", Text));
        }

        if (!content.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<div class=\"empty-state-action\">").AppendHtml(content).AppendHtml("</div>");
        }
    }

    private static TagBuilder Paragraph(string cssClass, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(cssClass);
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }
}
