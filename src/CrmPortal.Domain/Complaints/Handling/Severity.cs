namespace CrmPortal.Domain.Complaints;

/// <summary>How much harm is done; chosen at intake, confirmed at the assessment.</summary>
public enum Severity
{
    Minor,
    Moderate,
    Major,
    Critical,
}
