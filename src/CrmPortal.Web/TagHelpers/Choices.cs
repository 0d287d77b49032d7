using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.TagHelpers;

/// <summary>The choices of a list as the select tag helper draws them, groups together, for lists in filters: each of its options is a tag helper more.</summary>
/// <param name="items">Those of a group stand together.</param>
/// <param name="chosen">The value that is chosen; null for none.</param>
public sealed class Choices(IEnumerable<SelectListItem> items, string? chosen) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        SelectListGroup? open = null;
        foreach (var item in items)
        {
            if (item.Group != open)
            {
                Close();
                open = item.Group;
                if (open is not null)
                {
                    writer.Write("<optgroup label=\"");
                    encoder.Encode(writer, open.Name);
                    writer.Write("\">");
                }
            }

            writer.Write("<option value=\"");
            encoder.Encode(writer, item.Value);
            writer.Write(string.Equals(item.Value, chosen, StringComparison.OrdinalIgnoreCase) ? "\" selected>" : "\">");
            encoder.Encode(writer, item.Text);
            writer.Write("</option>");
        }

        Close();

        void Close()
        {
            if (open is not null)
            {
                writer.Write("</optgroup>");
            }
        }
    }
}
