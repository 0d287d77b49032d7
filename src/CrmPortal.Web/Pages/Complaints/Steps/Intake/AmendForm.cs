using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Intake;

namespace CrmPortal.Web.Pages.Complaints.Steps.Intake;

/// <summary>The form by which what was told is corrected or completed.</summary>
public sealed class AmendForm : ContentForm
{
    public static AmendForm From(Complaint complaint)
    {
        return new AmendForm
        {
            Customer = complaint.CustomerId is { } customer ? Domain.Customers.Customer.Numbers.Of(customer) : null,
            ComplainantName = complaint.ComplainantName,
            ComplainantPhone = complaint.Content.ComplainantPhone,
            ComplainantEmail = complaint.Content.ComplainantEmail,
            Anonymous = complaint.Content.Anonymous,
            Description = complaint.Content.Description,
            TypeId = complaint.SubtypeId ?? complaint.TypeId,
            Product = complaint.Product,
            Department = complaint.Content.Department,
            OccurredOn = complaint.Content.OccurredOn,
            Place = complaint.Content.Place,
            PeopleInvolved = complaint.Content.PeopleInvolved,
            StaffInvolved = [.. complaint.Content.PeopleInvolvedUserIds],
            AmountInvolved = complaint.Content.AmountInvolved,
            Currency = complaint.Content.Currency,
            RemedySought = complaint.Content.RemedySought,
            RiskFlags = RiskChoices.Of(complaint.RiskFlags),
            Level = complaint.Level,
        };
    }
}

internal sealed class AmendFormValidator(Texts t) : ContentFormValidator<AmendForm>(t);
