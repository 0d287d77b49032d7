using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Web.Pages.Complaints.Steps;

/// <summary>What the frame around a step (_Step.cshtml) shows of the page in it.</summary>
public interface IComplaintPage
{
    ComplaintAction Action { get; }

    /// <summary>Names the step in the keys of its texts; the action, unless one action has two pages.</summary>
    string Step { get; }

    Complaint Complaint { get; }

    ComplaintNames Names { get; }

    ClockSettings Clocks { get; }

    DateTime Now { get; }

    Guid CommandId { get; }

    Guid Version { get; }

    bool IsRestored { get; }

    IReadOnlyList<FieldConflict> Conflicts { get; }

    string? Original { get; }
}
