using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Users;

/// <summary>People who work on the same customers; also the department that tasks are handed to.</summary>
public sealed class Team : Aggregate
{
    public const int NameLimit = 100;

    public required string Name { get; set; }

    public DateTime? RetiredAt { get; set; }
}
