using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>A member of a figure's population, as it is listed.</summary>
public sealed record KpiMember(KpiRow Row, string? Complainant, ComplaintStatus Status, string? Owner)
{
    public string Number => Complaint.Numbers.Of(Row.Fact.Id);
}
