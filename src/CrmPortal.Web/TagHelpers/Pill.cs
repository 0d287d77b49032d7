using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CrmPortal.Web.TagHelpers;

/// <summary>What <see cref="BadgeTagHelper"/> draws, for the rows of the longest lists: a tag helper costs ten times as much.</summary>
/// <param name="text">The state in words.</param>
/// <param name="icon">Null where the colour carries no meaning.</param>
public sealed class Pill(Tone tone, string text, IHtmlContent? icon = null) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<span class=\"pill ");
        writer.Write(tone.CssClass());
        writer.Write("\">");
        icon?.WriteTo(writer, encoder);
        encoder.Encode(writer, text);
        writer.Write("</span>");
    }
}
