using CrmPortal.Data.Calendar;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Calendar;

/// <summary>What a day, or several in a row, is instead of an ordinary day of its week.</summary>
public sealed class DayForm
{
    public const int FirstYear = 2000;
    public const int LastYear = 2199;

    public DateOnly? Date { get; set; }

    /// <summary>Inclusive; null for the one day.</summary>
    public DateOnly? LastDate { get; set; }

    /// <summary>Null for an ordinary day: what was known of it is removed.</summary>
    public DayExceptionKind? Kind { get; set; }

    public string? Name { get; set; }

    /// <summary>Hours of a workday in the form of <see cref="SlotText"/>; blank for those of Monday.</summary>
    public string? Hours { get; set; }

    /// <exception cref="RuleViolation">CAL-05: slots overlap.</exception>
    public IReadOnlyList<DayException> Days()
    {
        var slots = SlotText.Read(Hours).Slots;
        var (first, last) = (Date!.Value, LastDate ?? Date.Value);
        return
        [
            .. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1)
                .Select(i => new DayException(first.AddDays(i), Kind!.Value, Text.Given(Name)!, slots.Count == 0 ? null : slots)),
        ];
    }

    internal sealed class DayFormValidator : AbstractValidator<DayForm>
    {
        private const int MostDays = 60;

        public DayFormValidator(Texts t)
        {
            RuleFor(f => f.Date).Must(date => date is { Year: >= FirstYear and <= LastYear }).WithMessage(_ => t["Calendar.Day.Date.Wrong", FirstYear, LastYear]);
            RuleFor(f => f.LastDate)
                .Must((form, last) => last >= form.Date && last.Value.DayNumber - form.Date!.Value.DayNumber < MostDays)
                .When(f => f is { Date: not null, LastDate: not null })
                .WithMessage(_ => t["Calendar.Day.LastDate.Wrong", MostDays]);
            RuleFor(f => f.Kind).Choice(t);
            RuleFor(f => f.Name).Must(name => Text.Given(name) is not null).When(f => f.Kind is not null).WithMessage(_ => t["Calendar.Day.Name.Missing"]);
            RuleFor(f => f.Name).UpTo(SpecialDay.NameLimit, t);
            RuleFor(f => f.Hours).Must(hours => SlotText.Read(hours).Slots.Count == 0).When(f => f.Kind is not DayExceptionKind.Workday).WithMessage(_ => t["Calendar.Day.Hours.OnlyWorkday"]);
            RuleFor(f => f.Hours).Custom((hours, context) =>
            {
                if (HoursRule.Fault(hours, t) is { } fault)
                {
                    context.AddFailure(fault);
                }
                else if (Overlap(hours) is { } overlap)
                {
                    context.AddFailure(t.Rule(overlap));
                }
            });
        }

        private static RuleViolation? Overlap(string? hours)
        {
            try
            {
                var slots = SlotText.Read(hours).Slots;
                _ = new DayException(new DateOnly(FirstYear, 1, 1), DayExceptionKind.Workday, "", slots.Count == 0 ? null : slots);
                return null;
            }
            catch (RuleViolation overlap)
            {
                return new RuleViolation(overlap.Rule, hours!.Trim());
            }
        }
    }
}
