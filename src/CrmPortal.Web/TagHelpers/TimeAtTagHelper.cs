using System.Globalization;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrmPortal.Web.TagHelpers;

/// <summary>An instant: relative text with the exact time on hover, or the other way round.</summary>
[HtmlTargetElement("time-at", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TimeAtTagHelper(Texts texts, TimeProvider clock) : TagHelper
{
    /// <summary>UTC.</summary>
    public DateTime? Value { get; set; }

    /// <summary>Shows the exact time, and the relative one on hover.</summary>
    public bool Exact { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Value is not { } utc)
        {
            output.TagName = "span";
            output.AddClass("no-value");
            output.Attributes.SetAttribute("aria-label", texts["Value.None"]);
            output.Attributes.SetAttribute("role", "img");
            output.Content.SetContent("–");
            return;
        }

        var (exact, relative) = (texts.When(utc), texts.Ago(utc, clock.GetUtcNow().UtcDateTime));
        output.TagName = "time";
        output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", Exact ? relative : exact);
        output.Content.SetContent(Exact ? exact : relative);
    }
}
