namespace CrmPortal.Domain.Knowledge;

/// <summary>What can be done with a guideline. Who may do it when is written in <see cref="GuidelineLifecycle"/>.</summary>
public enum GuidelineAction
{
    /// <summary>Its first version.</summary>
    Write,

    /// <summary>A further version.</summary>
    Revise,

    Retire,
}
