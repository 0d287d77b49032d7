using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Lists;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>The query of the inbox's address: <c>show</c> is <c>mine</c>, <c>team</c>, <c>created</c>, <c>overdue</c> or <c>done</c>.</summary>
public sealed class TaskQuery(IQueryCollection query) : ListQuery<FollowUpTask>(query, [])
{
    private static readonly AddressValue<TaskBox> Boxes = AddressValue.Member<TaskBox>();

    /// <summary>The box that was asked for, or the one its reader starts with.</summary>
    public TaskBox BoxOf(Actor actor)
    {
        return Parameter("show", Boxes) ?? (actor.WorksWithCustomers ? TaskBox.Mine : TaskBox.Overdue);
    }
}
