using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>How a complaint came into this system: who entered it, or the public form, or an import.</summary>
public sealed record ComplaintEntry
{
    /// <summary>Length of <see cref="ProgressSecretHash"/>: SHA-256 in hexadecimal digits.</summary>
    public const int SecretHashLength = 64;

    public const int CustomerNumberLimit = 100;

    public DateTime EnteredAt { get; init; }

    /// <summary>Null where the complainant entered it themselves, or an import did.</summary>
    public long? EnteredById { get; init; }

    public string EnteredByName { get; init; } = "";

    public long? ImportRunId { get; init; }

    /// <summary>CMP-47. The source's verdict on its first-response clock; null where it gives none, and for our own complaints.</summary>
    public bool? ReportedTimely { get; init; }

    /// <summary>CMP-57. The hash of what opens the progress look-up; null where no secret was given out.</summary>
    public string? ProgressSecretHash { get; init; }

    /// <summary>CMP-58. What the complainant says their customer number is; a supervisor finds out whether it is.</summary>
    [Personal]
    public string? ToldCustomerNumber { get; init; }

    public bool IsFromPublicForm => ProgressSecretHash is not null;
}
