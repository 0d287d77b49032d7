using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Detail;
using CrmPortal.Web.Pages.Customers.Listing;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Complaints.Steps.Intake;

/// <summary>CMP-58. The customer behind the complaint, found by a supervisor from what the complainant told of themselves.</summary>
public sealed class LinkModel(CrmDbContext db) : ComplaintPage<LinkForm>(db, ComplaintAction.Link)
{
    /// <summary>The customers that what was typed may mean.</summary>
    public IReadOnlyList<CustomerChoice> Candidates { get; private set; } = [];

    /// <summary>The customer chosen among the <see cref="Candidates"/>.</summary>
    [BindProperty]
    public string? Pick { get; set; }

    /// <summary>What the complainant told of themselves.</summary>
    public IEnumerable<(string Key, string Value)> Told =>
        from fact in new (string Key, string? Value)[]
        {
            ("Complaint.ComplainantName", Complaint.ComplainantName),
            ("Complaint.ComplainantPhone", T.Phone(Complaint.Content.ComplainantPhone)),
            ("Complaint.ComplainantEmail", Complaint.Content.ComplainantEmail),
            ("Complaint.ToldCustomerNumber", Complaint.Entry.ToldCustomerNumber),
        }
        where fact.Value is not null
        select (fact.Key, fact.Value);

    protected override async Task ActAsync()
    {
        Input.Customer = Text.Given(Pick) ?? Input.Customer;
        (var customer, Candidates) = await CustomerField.FindAsync(CrmRequest, ModelState, Input.Customer, "Complaint.Customer.Unknown");
        if (customer is null)
        {
            return;
        }

        var clocks = await WorkingClocks.ForAsync(customer.Tier, Db, HttpContext);
        Complaint.Reception.Link(customer.Id, customer.Level, Input.Reason!, Actor, Now, clocks);
    }
}

public sealed class LinkForm
{
    /// <summary>Number, name or telephone number.</summary>
    public string? Customer { get; set; }

    public string? Reason { get; set; }
}

internal sealed class LinkFormValidator : AbstractValidator<LinkForm>
{
    public LinkFormValidator(Texts t)
    {
        RuleFor(f => f.Customer!).Given(t["Complaint.Link.Customer.Missing"]).UpTo(Domain.Customers.Customer.NameLimit, t);
        RuleFor(f => f.Reason!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
    }
}
