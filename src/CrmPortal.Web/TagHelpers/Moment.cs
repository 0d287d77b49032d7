using System.Globalization;
using System.Text.Encodings.Web;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Html;

namespace CrmPortal.Web.TagHelpers;

/// <summary>What <see cref="TimeAtTagHelper"/> draws of an instant, for the rows of the longest lists.</summary>
/// <param name="now">UTC; the text is relative to it.</param>
/// <param name="texts">In the language of the page.</param>
public sealed class Moment(DateTime utc, DateTime now, Texts texts) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<time datetime=\"");
        writer.Write(utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        writer.Write("\" title=\"");
        encoder.Encode(writer, texts.When(utc));
        writer.Write("\">");
        encoder.Encode(writer, texts.Ago(utc, now));
        writer.Write("</time>");
    }
}
