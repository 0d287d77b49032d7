using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages;

/// <summary>What forms ask of their fields, with the messages all forms share.</summary>
internal static class FieldRules
{
    private const decimal HighestAmount = 999_999_999_999.99m;

    public static IRuleBuilderOptions<T, string> Given<T>(this IRuleBuilder<T, string> field, string message) =>
        field.Must(value => Text.Given(value) is not null).WithMessage(_ => message);

    /// <summary>At most so many characters, counted as people count them.</summary>
    public static IRuleBuilderOptions<T, string?> UpTo<T>(this IRuleBuilder<T, string?> field, int limit, Texts texts) =>
        field.Must(value => value is null || value.Length <= limit)
            .WithMessage((_, value) => texts["Form.TooLong", limit, value?.Length ?? 0]);

    /// <summary>MAI-02. An address that can be written to; blank counts as not given.</summary>
    public static IRuleBuilderOptions<T, string?> Email<T>(this IRuleBuilder<T, string?> field, Texts texts) =>
        field.Must(value => Text.Given(value) is not { } given || MailRules.IsAddress(given)).WithMessage(_ => texts["Form.NotAnEmail"]);

    /// <summary>A telephone number as people write it; blank counts as not given.</summary>
    public static IRuleBuilderOptions<T, string?> Phone<T>(this IRuleBuilder<T, string?> field, Texts texts) =>
        field.Must(value => Text.Given(value) is not { } given || PhoneNumber.IsPlausible(given)).WithMessage(_ => texts["Form.NotAPhone"]);

    /// <summary>An amount of money: zero or more, to the hundredth, and no larger than what is kept.</summary>
    public static IRuleBuilderOptions<T, decimal?> Amount<T>(this IRuleBuilder<T, decimal?> field, Texts texts) =>
        field.Must(value => value is not { } given || (given is >= 0 and <= HighestAmount && decimal.Round(given, 2) == given))
            .WithMessage(_ => texts["Form.NotAnAmount", texts.Number(HighestAmount, 2)]);

    /// <summary>One of the members, not a number that happens to fit.</summary>
    public static IRuleBuilderOptions<T, TEnum> Choice<T, TEnum>(this IRuleBuilder<T, TEnum> field, Texts texts)
        where TEnum : struct, Enum =>
        field.Must(value => Enum.IsDefined(value)).WithMessage(_ => texts["Form.NotAChoice"]);

    public static IRuleBuilderOptions<T, TEnum?> Choice<T, TEnum>(this IRuleBuilder<T, TEnum?> field, Texts texts)
        where TEnum : struct, Enum =>
        field.Must(value => value is not { } given || Enum.IsDefined(given)).WithMessage(_ => texts["Form.NotAChoice"]);
}
