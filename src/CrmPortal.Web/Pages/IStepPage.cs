using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Pages;

/// <summary>What the frame around a step (_Step.cshtml) shows of the page in it.</summary>
public interface IStepPage : IFormPage
{
    /// <summary>Whose step it can be, whatever the record; the others are told 403.</summary>
    IReadOnlyCollection<Role> Roles { get; }

    string Title { get; }

    string? Subtitle { get; }

    /// <summary>What the button says.</summary>
    string Submit { get; }

    /// <summary>The step takes something out of use, and its button looks so.</summary>
    bool IsFinal { get; }

    /// <summary>Where whoever changes their mind goes.</summary>
    string Cancel { get; }

    /// <summary>Path of the module's own view above the form, which gets the page; null where there is none.</summary>
    string? RecordHead { get; }

    /// <summary>False where the page still has something to show though there is nothing to send.</summary>
    bool HasForm { get; }

    bool IsRestored { get; }

    IReadOnlyList<FieldConflict> Conflicts { get; }

    /// <summary>What a field of the form is called.</summary>
    string Label(string field);
}
