using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages;

/// <summary>What forms ask of their fields, with the messages all forms share.</summary>
internal static class FieldRules
{
    public static IRuleBuilderOptions<T, string> Given<T>(this IRuleBuilder<T, string> field, string message) =>
        field.Must(value => Text.Given(value) is not null).WithMessage(_ => message);

    /// <summary>At most so many characters, counted as people count them.</summary>
    public static IRuleBuilderOptions<T, string?> UpTo<T>(this IRuleBuilder<T, string?> field, int limit, Texts texts) =>
        field.Must(value => value is null || value.Length <= limit)
            .WithMessage((_, value) => texts["Form.TooLong", limit, value?.Length ?? 0]);

    public static IRuleBuilderOptions<T, string?> Email<T>(this IRuleBuilder<T, string?> field, Texts texts) =>
        field.Must(value => Text.Given(value) is not { } given || IsEmail(given)).WithMessage(_ => texts["Form.NotAnEmail"]);

    /// <summary>A telephone number as people write it; blank counts as not given.</summary>
    public static IRuleBuilderOptions<T, string?> Phone<T>(this IRuleBuilder<T, string?> field, Texts texts) =>
        field.Must(value => Text.Given(value) is not { } given || IsPhone(given)).WithMessage(_ => texts["Form.NotAPhone"]);

    /// <summary>One of the members, not a number that happens to fit.</summary>
    public static IRuleBuilderOptions<T, TEnum> Choice<T, TEnum>(this IRuleBuilder<T, TEnum> field, Texts texts)
        where TEnum : struct, Enum =>
        field.Must(value => Enum.IsDefined(value)).WithMessage(_ => texts["Form.NotAChoice"]);

    public static IRuleBuilderOptions<T, TEnum?> Choice<T, TEnum>(this IRuleBuilder<T, TEnum?> field, Texts texts)
        where TEnum : struct, Enum =>
        field.Must(value => value is not { } given || Enum.IsDefined(given)).WithMessage(_ => texts["Form.NotAChoice"]);

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && text.Length <= 254
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';');
    }

    private static bool IsPhone(string text)
    {
        var digits = text.Count(char.IsDigit);
        return digits is >= 3 and <= 20 && text.All(c => char.IsDigit(c) || c is ' ' or '+' or '-' or '(' or ')' or '/' or '.' or '#' or '（' or '）' or '－' || char.IsLetter(c));
    }
}
