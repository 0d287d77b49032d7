using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

public static class TagHelperOutputExtensions
{
    /// <summary>Adds to the classes that the page gave; <paramref name="names"/> are separated by spaces.</summary>
    public static void AddClass(this TagHelperOutput output, string names)
    {
        if (!output.Attributes.ContainsName("class"))
        {
            output.Attributes.SetAttribute("class", names);
            return;
        }

        foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            output.AddClass(name, HtmlEncoder.Default);
        }
    }
}
