namespace CrmPortal.Data.Writing;

/// <summary>
/// A form that has been carried out, by the identifier it was rendered with. Sending the same form again finds this
/// row and is answered with the first result.
/// </summary>
public sealed class SubmittedCommand
{
    public required long UserId { get; init; }

    public required Guid CommandId { get; init; }

    /// <summary>Where the first submission was sent to.</summary>
    public required string Location { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>Identifies one submission of one form by one user.</summary>
public sealed record CommandKey(long UserId, Guid CommandId);
