using CrmPortal.Web.Pages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

/// <summary>
/// Hides in a form what its page reads beside the fields: the identifier of the command, the version of the record, and
/// what the form was filled with. By itself, as the antiforgery token is, in every form that is posted to its own page.
/// A form with an address is somebody else's, unless it says <c>own-page</c>.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method='post']")]
public sealed class FormCommandTagHelper(IHtmlGenerator html) : TagHelper
{
    /// <summary>The page has several addresses, and the form names the one it is posted to.</summary>
    public bool OwnPage { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ViewData.Model is not IFormPage page || (context.AllAttributes.ContainsName("action") && !OwnPage))
        {
            return;
        }

        Hide(output, nameof(page.CommandId), page.CommandId);
        if (page.Version != Guid.Empty)
        {
            Hide(output, nameof(page.Version), page.Version);
        }

        if (page.Original is { } original)
        {
            Hide(output, nameof(page.Original), original);
        }
    }

    /// <summary>What was posted comes back, unless the page has removed it from the model state.</summary>
    private void Hide(TagHelperOutput output, string name, object value) =>
        output.PostContent.AppendHtml(html.GenerateHidden(ViewContext, modelExplorer: null, name, value, useViewData: false, htmlAttributes: null));
}
