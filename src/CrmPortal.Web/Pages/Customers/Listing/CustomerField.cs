using CrmPortal.Data.Interactions;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CrmPortal.Web.Pages.Customers.Listing;

/// <summary>The field <c>Input.Customer</c> of a form: a number, a name or a telephone number, or one chosen among those that may be meant.</summary>
internal static class CustomerField
{
    private const string Name = "Input.Customer";

    /// <summary>
    /// The customer that was meant; a field error where nobody is, or more than one, and then those to choose among. What
    /// is wrong with the field already is not looked up.
    /// </summary>
    /// <param name="typed">Not blank.</param>
    /// <param name="unknown">Key of the words for nobody.</param>
    public static async Task<(Customer? Customer, IReadOnlyList<CustomerChoice> Candidates)> FindAsync(
        CrmRequest request, ModelStateDictionary modelState, string? typed, string unknown)
    {
        if (modelState[Name] is { Errors.Count: > 0 })
        {
            return (null, []);
        }

        if (Customer.Numbers.Parse(Text.Given(typed)) is { } id && await request.Db.FindCustomerForContactAsync(id, request.Ct) is { } numbered)
        {
            return (numbered, []);
        }

        var candidates = await CustomerLookup.ResolveAsync(request, typed);
        if (candidates is [var only])
        {
            return (await request.Db.FindCustomerForContactAsync(Customer.Numbers.Parse(only.Number)!.Value, request.Ct), []);
        }

        modelState.AddModelError(Name, request.T[candidates.Count == 0 ? unknown : "Interaction.Customer.Several"]);
        return (null, candidates);
    }
}
