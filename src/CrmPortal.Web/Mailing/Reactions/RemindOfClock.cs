using CrmPortal.Data;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;

namespace CrmPortal.Web.Mailing.Reactions;

/// <summary>CMP-62. A clock is told to the owner, or to the supervisors where there is none.</summary>
public sealed class RemindOfClock(StaffPost post) : Reaction<ClockAlarmRaised>
{
    protected override async Task ReactAsync(CrmDbContext db, IReadOnlyList<ClockAlarmRaised> happened, CancellationToken ct)
    {
        foreach (var alarms in happened.GroupBy(e => e.Complaint, e => e.Alarm))
        {
            var readers = await Recipients.HandlersAsync(db, alarms.Key, ct);
            foreach (var alarm in alarms)
            {
                post.Remind(db, readers, alarms.Key, alarm);
            }
        }
    }
}
