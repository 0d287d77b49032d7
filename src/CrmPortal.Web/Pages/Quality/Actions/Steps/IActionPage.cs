using CrmPortal.Domain.Quality;

namespace CrmPortal.Web.Pages.Quality.Actions.Steps;

/// <summary>What the frame around a step (_ActionStep.cshtml) shows of the page in it.</summary>
public interface IActionPage
{
    CorrectiveActionStep Step { get; }

    /// <summary>The action as it is stored.</summary>
    CorrectiveAction Stored { get; }

    /// <summary>Why the step cannot be taken now; null where it can.</summary>
    string? Refusal { get; }

    Guid CommandId { get; }

    Guid Version { get; }

    bool IsRestored { get; }

    IReadOnlyList<FieldConflict> Conflicts { get; }

    string? Original { get; }
}
