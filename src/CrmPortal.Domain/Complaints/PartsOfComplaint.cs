using System.Collections;

namespace CrmPortal.Domain.Complaints;

/// <summary>A noun of a complaint that is a list of parts, with what can be done to them.</summary>
/// <typeparam name="TPart">The kind of part.</typeparam>
public abstract class PartsOfComplaint<TPart> : IReadOnlyList<TPart>
{
    public int Count => Parts.Count;

    public TPart this[int index] => Parts[index];

    /// <exception cref="InvalidOperationException">They were not loaded.</exception>
    private protected abstract IReadOnlyList<TPart> Parts { get; }

    public IEnumerator<TPart> GetEnumerator() => Parts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
