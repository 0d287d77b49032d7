using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Tasks;

/// <summary>What a person types about a task.</summary>
public sealed record NewTask
{
    public required string Title { get; init; }

    public string? Text { get; init; }

    /// <summary>UTC; see <see cref="FollowUpTask.EndOf"/> for a day.</summary>
    public required DateTime DueAt { get; init; }

    public TaskPriority Priority { get; init; } = TaskPriority.Normal;

    /// <summary>The department; null with <see cref="AssigneeId"/> null too: whoever takes it.</summary>
    public long? TeamId { get; init; }

    public long? AssigneeId { get; init; }

    public InfoLevel Level { get; init; } = InfoLevel.Internal;
}
