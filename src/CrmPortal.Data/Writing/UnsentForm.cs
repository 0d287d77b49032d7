namespace CrmPortal.Data.Writing;

/// <summary>What a user had typed into a form when their session ended.</summary>
public sealed class UnsentForm
{
    public const int PathLimit = 300;

    public long Id { get; init; }

    public required long UserId { get; init; }

    /// <summary>Path of the form's page.</summary>
    public required string Path { get; init; }

    /// <summary>JSON object: field → values.</summary>
    public required string Fields { get; init; }

    public required DateTime At { get; init; }
}
