namespace CrmPortal.Domain.Knowledge;

/// <summary>What can be done with a case. Who may do it when is written in <see cref="CaseLifecycle"/>.</summary>
public enum CaseAction
{
    /// <summary>Begun, from a closed complaint.</summary>
    Write,

    Edit,
    Submit,
    Publish,
    Return,
    Retire,
}
