using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
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
            Customer = complaint.CustomerId is { } customer ? RecordNumber.Of(RecordNumber.Customer, customer) : null,
            ComplainantName = complaint.ComplainantName,
            ComplainantPhone = complaint.ComplainantPhone,
            ComplainantEmail = complaint.ComplainantEmail,
            Anonymous = complaint.Anonymous,
            Description = complaint.Description,
            TypeId = complaint.SubtypeId ?? complaint.TypeId,
            Product = complaint.Product,
            Department = complaint.Department,
            OccurredOn = complaint.OccurredOn,
            Place = complaint.Place,
            PeopleInvolved = complaint.PeopleInvolved,
            StaffInvolved = [.. complaint.PeopleInvolvedUserIds],
            AmountInvolved = complaint.AmountInvolved,
            Currency = complaint.Currency,
            RemedySought = complaint.RemedySought,
            RiskFlags = RiskChoices.Of(complaint.RiskFlags),
            Level = complaint.Level,
        };
    }
}

internal sealed class AmendFormValidator(Texts t) : ContentFormValidator<AmendForm>(t);
