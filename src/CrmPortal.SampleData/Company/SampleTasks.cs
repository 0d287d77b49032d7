using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.SampleData.Company;

/// <summary>What follows from the contacts: most of it done in time, and work of every status on the desks today.</summary>
internal sealed class SampleTasks(SampleScene scene)
{
    private static readonly (string Zh, string En, string DoneZh, string DoneEn)[] Titles =
    [
        ("发送报价单", "Send the quotation", "已发送并电话确认", "Sent and confirmed by phone"),
        ("核对上月账单", "Check last month's invoice", "核对无误，已回复客户", "Correct; customer informed"),
        ("补寄提单副本", "Send a copy of the bill of lading", "已快递寄出", "Sent by courier"),
        ("安排提货车辆", "Arrange a truck for the collection", "车辆已确认", "Truck confirmed"),
        ("回电说明清关进度", "Call back about customs clearance", "已放行，客户知悉", "Released; customer knows"),
        ("整理季度服务报告", "Prepare the quarterly service report", "报告已发", "Report sent"),
    ];

    public IReadOnlyList<FollowUpTask> Make(IReadOnlyList<(SampleCustomer Customer, Interaction Interaction)> contacts)
    {
        List<(SampleCustomer Customer, Interaction Interaction)> sources =
            [.. contacts.Where(c => c.Interaction.Outcome is InteractionOutcome.FollowUp or InteractionOutcome.Promised && c.Interaction.ComplaintId is null)];
        var standing = Enum.GetValues<FollowUpTaskStatus>().Where(s => s is not FollowUpTaskStatus.Done).ToList();
        var fresh = Math.Min(sources.Count / 2, Math.Max(2, sources.Count / 60) * standing.Count);
        return
        [
            .. sources.SkipLast(fresh).Where(_ => scene.Chance.Is(0.5)).Select(source => One(source, FollowUpTaskStatus.Done, null)),
            .. sources.TakeLast(fresh).Select((source, i) => One(source, standing[i % standing.Count], i)),
        ];
    }

    /// <param name="source">The contact it follows from.</param>
    /// <param name="goal">The status it is taken to, as far as there is time.</param>
    /// <param name="number">Null for one of the past; every fourth of the others is late.</param>
    private FollowUpTask One((SampleCustomer Customer, Interaction Interaction) source, FollowUpTaskStatus goal, int? number)
    {
        var (customer, contact) = source;
        var chance = scene.Chance;
        var title = chance.Pick(Titles);
        var requester = scene.Crew.Agents.Concat(scene.Crew.Supervisors).First(a => a.UserId == contact.AgentId);
        var start = number is null ? contact.LoggedAt : scene.Time.Before(scene.Now, number % 4 == 3 ? 1500 : 200 + (number.Value % 5 * 60));
        var days = number is null ? chance.Between(1, 4) : number % 4 == 3 ? 1 : chance.Between(1, 6);
        var assignee = chance.Is(0.6) ? customer.Keeper : requester;
        var handed = goal is FollowUpTaskStatus.New && number % 3 == 0;
        var input = new NewTask
        {
            Title = customer.Chinese ? title.Zh : title.En,
            DueAt = FollowUpTask.EndOf(scene.Time.Calendar.AddBusinessDays(scene.Time.DayOf(start), days), scene.Time.Zone),
            Priority = chance.Is(0.2) ? TaskPriority.High : TaskPriority.Normal,
            TeamId = scene.Crew.TeamOf(customer.Chinese),
            AssigneeId = handed ? null : assignee.UserId,
        };
        var task = FollowUpTask.Request(input, customer.Customer, contact, requester, start);
        Take(task, goal, customer.Chinese, assignee, requester, customer.Chinese ? title.DoneZh : title.DoneEn);
        return task;
    }

    private void Take(FollowUpTask task, FollowUpTaskStatus goal, bool zh, Actor assignee, Actor requester, string result)
    {
        var at = task.RequestedAt;
        if (goal is FollowUpTaskStatus.New || !Passes(20, 90))
        {
            return;
        }

        if (goal is FollowUpTaskStatus.Declined)
        {
            task.Decline(zh ? "不属于本组，请转财务" : "Not ours; accounts would know", assignee, at);
            return;
        }

        if (goal is FollowUpTaskStatus.Cancelled)
        {
            task.Cancel(zh ? "客户已不需要" : "No longer needed", requester, at);
            return;
        }

        task.Accept(assignee, at);
        if (goal is FollowUpTaskStatus.Accepted || !Passes(5, 40))
        {
            return;
        }

        task.Start(assignee, at);
        if (goal is FollowUpTaskStatus.Waiting && Passes(5, 30))
        {
            task.Wait(zh ? "等客户提供资料" : "Waiting for documents", assignee, at);
        }

        // Nine in ten in time.
        if (goal is FollowUpTaskStatus.Done && Passes(100, scene.Chance.Is(0.9) ? 420 : 2600))
        {
            task.Complete(result, assignee, at);
        }

        bool Passes(int low, int high)
        {
            var next = scene.Time.After(at, scene.Chance.Between(low, high));
            if (next >= scene.Now)
            {
                return false;
            }

            at = next;
            return true;
        }
    }
}
