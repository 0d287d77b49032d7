namespace CrmPortal.Domain.Knowledge;

/// <summary>GUI-03. Whether a guideline holds.</summary>
public enum GuidelineStatus
{
    InForce,

    /// <summary>It holds for no new remedy.</summary>
    Retired,
}
