namespace CrmPortal.Domain.Shared;

/// <summary>Something with an identity. The key is given by the database; zero until the first save.</summary>
public abstract class Entity
{
    public long Id { get; private set; }
}

/// <summary>The root of what is loaded, decided and saved together. Every change of it or of its parts is audited.</summary>
public abstract class Aggregate : Entity
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>
    /// Changes with every save. A form carries the version it was filled from, so that an edit of something
    /// that has changed meanwhile is noticed instead of lost.
    /// </summary>
    public Guid Version { get; private set; }

    /// <summary>What happened since the last call, the oldest first; whoever takes it sees to the reactions, or decides that there are none.</summary>
    public IReadOnlyList<IDomainEvent> TakeEvents()
    {
        IDomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    protected internal void Raise(IDomainEvent happened) => _events.Add(happened);
}

/// <summary>A row that belongs to one aggregate, has no life of its own, and is audited with it.</summary>
public abstract class Part : Entity;

/// <summary>A part by the aggregate it belongs to, so that what holds for all parts of one aggregate is told by the compiler.</summary>
/// <typeparam name="TWhole">The aggregate.</typeparam>
public abstract class Part<TWhole> : Part
    where TWhole : Aggregate;
