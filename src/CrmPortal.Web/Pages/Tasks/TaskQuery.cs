using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>The query of the inbox's address; values that mean nothing are as if they were not there.</summary>
public sealed class TaskQuery
{
    /// <summary><c>mine</c>, <c>team</c>, <c>created</c>, <c>overdue</c> or <c>done</c>.</summary>
    public string? Show { get; set; }

    public string? After { get; set; }

    public string? Before { get; set; }

    /// <summary>The box that was asked for, or the one its reader starts with.</summary>
    public TaskBox BoxOf(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return Enum.TryParse<TaskBox>(Show, ignoreCase: true, out var box) && Enum.IsDefined(box) ? box
            : actor.WorksWithCustomers ? TaskBox.Mine
            : TaskBox.Overdue;
    }
}
