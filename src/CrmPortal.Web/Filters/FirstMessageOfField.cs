using FluentValidation;
using FluentValidation.AspNetCore;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Filters;

/// <summary>What could not be read at all has its message already; that it is missing, too, is not said beside it.</summary>
internal sealed class FirstMessageOfField : IValidatorInterceptor
{
    private const string Form = "Input.";

    public IValidationContext BeforeAspNetValidation(ActionContext actionContext, IValidationContext commonContext) => commonContext;

    public ValidationResult AfterAspNetValidation(ActionContext actionContext, IValidationContext validationContext, ValidationResult result) =>
        new(result.Errors.Where(error => actionContext.ModelState[Form + error.PropertyName]?.Errors.Count is null or 0));
}
