using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Writing;

/// <summary>Hands what the tracked aggregates have raised to all reactions, until nothing more happens.</summary>
public sealed class Reactions(IEnumerable<IReaction> reactions)
{
    /// <summary>A reaction may cause events of its own; a chain longer than this does not end.</summary>
    private const int LongestChain = 5;

    private readonly IReaction[] _reactions = [.. reactions];

    internal async Task RunAsync(CrmDbContext db, CancellationToken ct)
    {
        for (var links = 0; Raised(db) is { Count: > 0 } happened; links++)
        {
            if (links == LongestChain)
            {
                throw new InvalidOperationException($"Reactions cause each other: {happened[0].GetType().Name}.");
            }

            foreach (var reaction in _reactions)
            {
                await reaction.ReactAsync(db, happened, ct);
            }

            db.ChangeTracker.DetectChanges();
        }
    }

    private static List<IDomainEvent> Raised(CrmDbContext db) =>
        [.. db.ChangeTracker.Entries<Aggregate>().SelectMany(e => e.Entity.TakeEvents())];
}
