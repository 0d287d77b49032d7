namespace CrmPortal.Domain.Shared;

/// <summary>One row of a record's history: an action of its <see cref="Lifecycle{TStatus, TAction, TWho}"/> that was taken; never changed.</summary>
/// <typeparam name="TWhole">The record.</typeparam>
/// <typeparam name="TStatus">Where it stands.</typeparam>
/// <typeparam name="TAction">What can be done with it.</typeparam>
public abstract class Transition<TWhole, TStatus, TAction> : Part<TWhole>
    where TWhole : Aggregate
    where TStatus : struct, Enum
    where TAction : struct, Enum
{
    private protected Transition()
    {
    }

    private protected Transition(TAction action, TStatus to, Actor by, DateTime at, string? note)
    {
        Action = action;
        To = to;
        UserId = by.UserId;
        UserName = by.Name;
        At = at;
        Note = note;
    }

    public TAction Action { get; private set; }

    /// <summary>The status afterwards.</summary>
    public TStatus To { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Null for the system.</summary>
    public long? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    /// <summary>The reason or the result that was given, or what else there is to say about it.</summary>
    [Personal]
    public string? Note { get; private set; }
}
