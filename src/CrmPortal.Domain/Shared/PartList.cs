namespace CrmPortal.Domain.Shared;

/// <summary>
/// The parts of one kind that an aggregate holds. The mapper makes one when it loads them; where it did not, a command
/// may still add to one that was begun without those that are stored, and which nobody may take for all of them.
/// </summary>
/// <typeparam name="TPart">The kind.</typeparam>
public sealed class PartList<TPart> : List<TPart>
    where TPart : Part
{
    /// <summary>Whether all parts that are stored are in it.</summary>
    public bool IsWhole { get; private init; } = true;

    /// <summary>All parts of this kind.</summary>
    /// <exception cref="InvalidOperationException">They were not loaded: "not asked for" never looks like "there are none".</exception>
    internal static IReadOnlyList<TPart> All(PartList<TPart>? parts) =>
        parts is { IsWhole: true }
            ? parts
            : throw new InvalidOperationException($"{typeof(TPart).Name} was not loaded with its aggregate.");

    /// <summary>Adds a part, whether the others were loaded or not.</summary>
    internal static TPart Add(ref PartList<TPart>? parts, TPart part)
    {
        parts ??= new PartList<TPart> { IsWhole = false };
        parts.Add(part);
        return part;
    }
}
