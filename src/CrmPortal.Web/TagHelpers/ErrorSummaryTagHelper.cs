using System.Text.Encodings.Web;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

/// <summary>What is wrong with the form, on top of it: field errors with the names of their fields, as links to them, and refused rules as text.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTagHelper(Texts texts) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        List<FieldError> errors =
        [
            .. ViewContext.ViewData.ModelState
                .Where(entry => entry.Value?.ValidationState == ModelValidationState.Invalid)
                .SelectMany(entry => entry.Value!.Errors, (entry, error) => new FieldError(entry.Key, error.ErrorMessage)),
        ];
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

        output.Content.Clear();
        output.Content.AppendHtml(heading).AppendHtml(new Lines(errors, FieldLabels.Of(ViewContext.HttpContext), texts));
    }

    private sealed record FieldError(string Field, string Text);

    /// <summary>
    /// Worked out when the page is written, not where the summary stands: its fields come after it, and only they know
    /// what they are called and in which order they stand.
    /// </summary>
    private sealed class Lines(IReadOnlyList<FieldError> errors, FieldLabels fields, Texts texts) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var list = new TagBuilder("ul");
            foreach (var (field, text) in errors.OrderBy(error => fields.Place(error.Field)).Select(Line).DistinctBy(line => line.Text, StringComparer.Ordinal))
            {
                list.InnerHtml.AppendHtml(Item(field, text));
            }

            list.WriteTo(writer, encoder);
        }

        private FieldError Line(FieldError error) =>
            fields.Label(error.Field) is { } label ? error with { Text = texts["Form.ErrorAt", label, error.Text] } : error;

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
}
