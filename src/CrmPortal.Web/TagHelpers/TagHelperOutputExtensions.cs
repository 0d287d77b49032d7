using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

public static class TagHelperOutputExtensions
{
    /// <summary>Adds to the classes that the page gave.</summary>
    public static void AddClass(this TagHelperOutput output, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            output.AddClass(name, HtmlEncoder.Default);
        }
    }
}
