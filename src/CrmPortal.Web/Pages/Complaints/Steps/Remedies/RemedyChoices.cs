using System.Globalization;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Steps.Remedies;

/// <summary>Remedies of a complaint to choose from.</summary>
internal static class RemedyChoices
{
    private const int Shown = 80;

    public static IReadOnlyList<SelectListItem> Of(IEnumerable<Remedy> remedies, Texts t) =>
        [.. remedies.OrderBy(remedy => remedy.Line).Select(remedy => new SelectListItem(Title(remedy, t), remedy.Line.ToString(CultureInfo.InvariantCulture)))];

    public static string Title(Remedy remedy, Texts t)
    {
        var words = remedy.Description.Length <= Shown ? remedy.Description : remedy.Description[..Shown] + "…";
        var amount = remedy is { Amount: { } value, Currency: { } currency } ? t.Money(value, currency) + " · " : "";
        return $"{remedy.Line} · {t.Label(remedy.Type)} · {amount}{words}";
    }
}
