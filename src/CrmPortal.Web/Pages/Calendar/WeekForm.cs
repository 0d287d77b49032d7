using CrmPortal.Data.Calendar;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Calendar;

/// <summary>The working hours of each day of the week, in the form of <see cref="SlotText"/>.</summary>
public sealed class WeekForm
{
    public string? Monday { get; set; }

    public string? Tuesday { get; set; }

    public string? Wednesday { get; set; }

    public string? Thursday { get; set; }

    public string? Friday { get; set; }

    public string? Saturday { get; set; }

    public string? Sunday { get; set; }

    /// <summary>What was typed, by day.</summary>
    internal IReadOnlyDictionary<DayOfWeek, string?> Typed => new Dictionary<DayOfWeek, string?>
    {
        [DayOfWeek.Monday] = Monday,
        [DayOfWeek.Tuesday] = Tuesday,
        [DayOfWeek.Wednesday] = Wednesday,
        [DayOfWeek.Thursday] = Thursday,
        [DayOfWeek.Friday] = Friday,
        [DayOfWeek.Saturday] = Saturday,
        [DayOfWeek.Sunday] = Sunday,
    };

    public static WeekForm From(OfficeHours hours)
    {
        return new WeekForm
        {
            Monday = hours.Monday,
            Tuesday = hours.Tuesday,
            Wednesday = hours.Wednesday,
            Thursday = hours.Thursday,
            Friday = hours.Friday,
            Saturday = hours.Saturday,
            Sunday = hours.Sunday,
        };
    }

    /// <exception cref="RuleViolation">CAL-05: slots overlap.</exception>
    public WeeklyHours Week() => new(Typed.ToDictionary(day => day.Key, day => SlotText.Read(day.Value).Slots));

    internal sealed class WeekFormValidator : AbstractValidator<WeekForm>
    {
        public WeekFormValidator(Texts t) => RuleFor(f => f).Custom((form, context) =>
        {
            var wrong = false;
            foreach (var (day, typed) in form.Typed)
            {
                if (HoursRule.Fault(typed, t) is { } message)
                {
                    wrong = true;
                    context.AddFailure(day.ToString(), message);
                }
            }

            if (wrong)
            {
                return;
            }

            if (form.Typed.Values.All(typed => SlotText.Read(typed).Slots.Count == 0))
            {
                context.AddFailure(nameof(Monday), t["Calendar.NoHours"]);
                return;
            }

            try
            {
                form.Week();
            }
            catch (RuleViolation overlap)
            {
                context.AddFailure(overlap.Arguments[0].ToString()!, t.Rule(overlap));
            }
        });
    }
}
