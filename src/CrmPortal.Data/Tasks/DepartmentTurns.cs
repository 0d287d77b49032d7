using CrmPortal.Data.Complaints;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Tasks;

/// <summary>A turn of a department, and the task and the complaint it is part of.</summary>
public sealed record AskedDepartment(long TaskId, string Title, long ComplaintId, FollowUpTaskStatus Status, DepartmentTurn Turn);

/// <summary>TSK-17. What departments were asked about complaints in a period, among the tasks the actor may see.</summary>
public static class DepartmentTurns
{
    /// <summary>The turns that began in the period, the oldest first.</summary>
    public static async Task<IReadOnlyList<AskedDepartment>> AskedInAsync(this IQueryable<FollowUpTask> tasks, KpiWindow window, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(window);
        var (from, to) = (window.FromUtc, window.ToUtc);

        // A task that was asked before can have been handed on since.
        var asked = await tasks.PartsWithTheirWhole()
            .Where(t => t.ComplaintId != null && t.RequestedAt < to
                && (t.RequestedAt >= from || t.History.Any(h => h.Action == FollowUpTaskAction.Reassign && h.At >= from)))
            .Include(t => t.History.OrderBy(h => h.Id))
            .AsSplitQuery()
            .AsNoTracking()
            .ToListAsync(ct);
        return
        [
            .. asked.SelectMany(task => task.Turns(), (task, turn) => new AskedDepartment(task.Id, task.Title, task.ComplaintId!.Value, task.Status, turn))
                .Where(asked => window.Contains(asked.Turn.AskedAt))
                .OrderBy(asked => asked.Turn.AskedAt)
                .ThenBy(asked => asked.TaskId),
        ];
    }
}
