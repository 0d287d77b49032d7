using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Quality;

/// <summary>LRN-01. The catalogue of root causes as the tree it is, at most <see cref="Depth"/> levels deep.</summary>
public sealed class CauseTree
{
    public const int Depth = 3;

    private readonly Dictionary<long, CauseCode> _byId;
    private readonly ILookup<long?, CauseCode> _below;

    public CauseTree(IEnumerable<CauseCode> causes)
    {
        _byId = causes.ToDictionary(cause => cause.Id);
        _below = _byId.Values.OrderBy(cause => cause.Id).ToLookup(cause => cause.ParentId);
    }

    /// <summary>All causes, each followed by those below it, with its level: 1 at the top.</summary>
    public IEnumerable<(CauseCode Cause, int Level)> Walk() => Walk(null, 1);

    /// <summary>Those that can be chosen: neither they nor a cause above them is retired (LRN-04).</summary>
    public IEnumerable<(CauseCode Cause, int Level)> Choices() =>
        Walk().Where(entry => !PathOf(entry.Cause.Id).Any(cause => cause.RetiredAt is not null));

    public bool CanBeChosen(long id) =>
        _byId.ContainsKey(id) && !PathOf(id).Any(cause => cause.RetiredAt is not null);

    /// <summary>From the top down to the cause itself; empty for an unknown one.</summary>
    public IReadOnlyList<CauseCode> PathOf(long? id)
    {
        List<CauseCode> path = [];
        while (id is { } key && _byId.TryGetValue(key, out var cause) && !path.Contains(cause))
        {
            path.Insert(0, cause);
            id = cause.ParentId;
        }

        return path;
    }

    /// <summary>The names on the way to a cause, e.g. "Process › Handover"; null for an unknown one.</summary>
    public string? NameOf(long? id, bool chinese) =>
        PathOf(id) is { Count: > 0 } path ? string.Join(" › ", path.Select(cause => cause.Name(chinese))) : null;

    /// <summary>LRN-12. The cause and all finer ones.</summary>
    public IReadOnlyList<long> WithFiner(long id) => [id, .. Walk(id, 1).Select(entry => entry.Cause.Id)];

    /// <summary>LRN-02, LRN-03. Whether <paramref name="cause"/> with all below it fits below another one.</summary>
    internal void RequireRoom(CauseCode cause, long? parentId)
    {
        var above = PathOf(parentId);
        if (above.Any(parent => parent.Id == cause.Id))
        {
            throw new RuleViolation(CauseRules.NotBelowItself).At(nameof(CauseCode.ParentId));
        }

        if (above.Count + Height(cause.Id) > Depth)
        {
            throw new RuleViolation(CauseRules.ThreeLevels, Depth).At(nameof(CauseCode.ParentId));
        }
    }

    /// <summary>LRN-03. Whether a new cause may stand below this one.</summary>
    public void RequireRoomBelow(long? parentId)
    {
        if (PathOf(parentId).Count >= Depth)
        {
            throw new RuleViolation(CauseRules.ThreeLevels, Depth).At(nameof(CauseCode.ParentId));
        }
    }

    private int Height(long id) => 1 + _below[id].Select(cause => Height(cause.Id)).DefaultIfEmpty(0).Max();

    private IEnumerable<(CauseCode Cause, int Level)> Walk(long? parentId, int level) =>
        _below[parentId].SelectMany(cause => Walk(cause.Id, level + 1).Prepend((cause, level)));
}
