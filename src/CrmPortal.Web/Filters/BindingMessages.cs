using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CrmPortal.Web.Filters;

/// <summary>What is said of input that cannot be read as a date, a number or a choice.</summary>
internal sealed class BindingMessages(Texts texts) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["Form.Unreadable", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["Form.Unreadable", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["Form.UnreadableUnknown"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Form.UnreadableUnknown"]);
        messages.SetValueIsInvalidAccessor(value => texts["Form.Unreadable", value]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["Form.Missing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Form.Missing"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Form.Missing"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["Form.NotANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Form.NotANumber"]);
    }
}
