using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Writing;

/// <summary>What follows from something that happened, as the unit of work calls it; written by deriving from <see cref="Reaction{TEvent}"/>.</summary>
public interface IReaction
{
    Task ReactAsync(CrmDbContext db, IReadOnlyList<IDomainEvent> happened, CancellationToken ct);
}

/// <summary>
/// What follows from one kind of event, whoever made it happen. It runs inside the save, as its author, before the rows
/// are written: what it adds to the context is written and audited with them, or not at all. It keeps no state.
/// </summary>
public abstract class Reaction<TEvent> : IReaction
    where TEvent : IDomainEvent
{
    Task IReaction.ReactAsync(CrmDbContext db, IReadOnlyList<IDomainEvent> happened, CancellationToken ct)
    {
        List<TEvent> mine = [.. happened.OfType<TEvent>()];
        return mine.Count > 0 ? ReactAsync(db, mine, ct) : Task.CompletedTask;
    }

    /// <param name="db">What is about to be saved. A record that is new has no key yet.</param>
    /// <param name="happened">All events of the kind in this save, in the order they were raised; never empty.</param>
    protected abstract Task ReactAsync(CrmDbContext db, IReadOnlyList<TEvent> happened, CancellationToken ct);
}
