using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Web.Pages.Complaints.Steps;

/// <summary>What stands above a step of a complaint (_ComplaintHead.cshtml).</summary>
public interface IComplaintPage
{
    Complaint Complaint { get; }

    ComplaintNames Names { get; }

    ClockSettings Clocks { get; }

    DateTime Now { get; }
}
