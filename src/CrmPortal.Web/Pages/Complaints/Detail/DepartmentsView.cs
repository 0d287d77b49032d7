using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Web.Pages.Complaints.Detail;

/// <param name="Complaint">What they are asked about.</param>
/// <param name="MayAsk">The reader may ask one more.</param>
/// <param name="Now">The instant of the reading, UTC.</param>
/// <param name="Rows">The oldest first.</param>
public sealed record DepartmentsView(Complaint Complaint, bool MayAsk, DateTime Now, IReadOnlyList<DepartmentsRow> Rows);

/// <summary>A department that was asked.</summary>
/// <param name="Task">With its history.</param>
/// <param name="Team">Null where a person without a team is asked.</param>
/// <param name="Person">Null while nobody in particular has it.</param>
/// <param name="Time">How long the department that has it now, or had it last, has had it.</param>
/// <param name="CanTakeOver">The reader can take its answer over as a finding.</param>
public sealed record DepartmentsRow(FollowUpTask Task, string? Team, string? Person, WorkingTime Time, bool CanTakeOver)
{
    public string Who => string.Join(" · ", new[] { Team, Person }.OfType<string>());

    /// <summary>What came of it: the result, or why it was declined or cancelled.</summary>
    public string? Answer => Task.Result ?? (Task.Status is FollowUpTaskStatus.Declined or FollowUpTaskStatus.Cancelled ? Task.History[^1].Note : null);
}

/// <summary>Whether the answer of a department can become a finding.</summary>
internal static class DepartmentAnswers
{
    /// <summary>It answered, the person may record findings now, and nobody has taken the answer over word for word.</summary>
    public static bool CanTakeOver(this Complaint complaint, FollowUpTask task, Actor by) =>
        task.Status is FollowUpTaskStatus.Done
        && complaint.Allows(ComplaintAction.Investigate, by)
        && !complaint.Investigation.Findings.Any(finding => string.Equals(finding.Text, task.Result, StringComparison.Ordinal));
}
