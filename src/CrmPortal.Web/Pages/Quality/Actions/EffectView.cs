using System.Globalization;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>The measurement of one round as it is shown, with the lists of complaints behind its counts.</summary>
/// <param name="Check">What is stored.</param>
/// <param name="After">Stored with the verdict, or counted now; null while the period after is not over.</param>
/// <param name="BeforeRows">Address of the complaints before, among those the reader may see.</param>
/// <param name="AfterRows">Address of the complaints after.</param>
public sealed record EffectView(EffectCheck Check, RepeatCount? After, string BeforeRows, string AfterRows)
{
    public Effect? Effect => After is { } after ? new Effect(Check.Before, after) : null;

    public (DateTime From, DateTime To) BeforePeriod => Check.Plan.Before(Check.ImplementedAt);

    public (DateTime From, DateTime To) AfterPeriod => Check.Plan.After(Check.ImplementedAt);

    /// <param name="after">Null while nothing can be counted.</param>
    /// <param name="subject">The part of an address that names the complaints.</param>
    /// <param name="zone">Decides on which days the periods begin and end.</param>
    public static EffectView Of(EffectCheck check, RepeatCount? after, string subject, TimeZoneInfo zone)
    {
        return new EffectView(
            check,
            after,
            Rows(check.Plan.Before(check.ImplementedAt)),
            Rows(check.Plan.After(check.ImplementedAt)));

        // The periods begin and end within a day; the list takes whole days.
        string Rows((DateTime From, DateTime To) period) => string.Create(
            CultureInfo.InvariantCulture,
            $"/complaints?view=All&counted=true&{subject}&from={LocalTime.DayOf(period.From, zone):yyyy-MM-dd}&to={LocalTime.DayOf(period.To, zone):yyyy-MM-dd}");
    }
}
