using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Users.Accounts;

/// <summary>What an administrator decides about a user.</summary>
public abstract class UserForm
{
    public string Name { get; set; } = "";

    public Role? Role { get; set; }

    public long? TeamId { get; set; }

    public InfoLevel? Clearance { get; set; }

    /// <summary>USR-06. The last day of a clearance of top secret, in the organisation's zone; for the others it means nothing.</summary>
    public DateOnly? TopSecretUntil { get; set; }

    /// <summary>The first instant at which a clearance of top secret has ended; null for the others.</summary>
    public DateTime? TopSecretEnd(TimeZoneInfo zone) =>
        Clearance is InfoLevel.TopSecret && TopSecretUntil is { } last ? LocalTime.StartOfDay(last.AddDays(1), zone) : null;
}

internal sealed class UserFormValidator : AbstractValidator<UserForm>
{
    /// <summary>USR-06. Longest time of a clearance of top secret.</summary>
    private const int LongestGrantDays = 366;

    public UserFormValidator(Texts t, TimeProvider clock)
    {
        RuleFor(f => f.Name).Given(t["Account.Name.Missing"]).UpTo(User.NameLimit, t);
        RuleFor(f => f.Role).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.Clearance).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.TopSecretUntil)
            .Must(last => last is { } day && day >= Today() && day.DayNumber - Today().DayNumber <= LongestGrantDays)
            .When(f => f.Clearance is InfoLevel.TopSecret)
            .WithMessage(_ => t["User.TopSecretUntil.Wrong", LongestGrantDays]);

        DateOnly Today() => LocalTime.DayOf(clock.GetUtcNow().UtcDateTime, t.Organisation.Zone);
    }
}
