using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

/// <summary>Every script carries the nonce of the answer; the content security policy runs no other.</summary>
[HtmlTargetElement("script")]
public sealed class NonceTagHelper : TagHelper
{
    /// <summary>Where the policy leaves the nonce in <see cref="HttpContext.Items"/>.</summary>
    public const string Item = "csp-nonce";

    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.HttpContext.Items[Item] is string nonce)
        {
            output.Attributes.SetAttribute("nonce", nonce);
        }
    }
}
