using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

/// <summary>What is wrong with the form, on top of it: field errors as links to their fields, refused rules as text.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .Where(entry => entry.Value?.ValidationState == ModelValidationState.Invalid)
            .SelectMany(entry => entry.Value!.Errors, (entry, error) => (Field: entry.Key, Text: error.ErrorMessage))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.AddClass("error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");

        var heading = new TagBuilder("p");
        heading.AddCssClass("error-summary-heading");
        heading.InnerHtml.AppendHtml(IconTagHelper.Svg(ViewContext.HttpContext, "alert-circle"));
        var fields = errors.Count(error => error.Field.Length > 0);
        heading.InnerHtml.Append(fields > 0 ? texts.Count("Form.Errors", fields) : texts["Form.Refused"]);

        var list = new TagBuilder("ul");
        foreach (var (field, text) in errors)
        {
            list.InnerHtml.AppendHtml(Item(field, text));
        }

        output.Content.Clear();
        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private static TagBuilder Item(string field, string text)
    {
        var item = new TagBuilder("li");
        if (field.Length == 0)
        {
            item.InnerHtml.Append(text);
            return item;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + TagBuilder.CreateSanitizedId(field, "_");
        link.InnerHtml.Append(text);
        item.InnerHtml.AppendHtml(link);
        return item;
    }
}
