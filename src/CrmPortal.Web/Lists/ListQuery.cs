using CrmPortal.Data.Lists;
using CrmPortal.Web.Pages;

namespace CrmPortal.Web.Lists;

/// <summary>What the address of a list asks for; values that mean nothing are as if they were not there.</summary>
public class ListQuery<TRecord>
{
    private readonly Func<string, string?> _parameter;
    private readonly IReadOnlyList<(Criterion<TRecord> Criterion, string Value)> _chosen;

    public ListQuery(IQueryCollection query, Criteria<TRecord> criteria)
        : this(name => query[name] is { Count: > 0 } values ? values[0] : null, criteria)
    {
    }

    /// <param name="parameter">The first value of a parameter of the address.</param>
    protected ListQuery(Func<string, string?> parameter, Criteria<TRecord> criteria)
    {
        _parameter = parameter;
        _chosen = [.. from criterion in criteria let value = criterion.Canonical(parameter(criterion.Name)) where value is not null select (criterion, value)];
    }

    /// <summary>What was typed to search for.</summary>
    public string? Q => _parameter("q");

    /// <summary>The page of the list.</summary>
    public PagePlace Place => PagePlace.Parse(_parameter("after"), _parameter("before"));

    /// <summary>The value of a criterion as addresses write it; null where the list is not filtered by it.</summary>
    public string? this[string name] => _chosen.FirstOrDefault(c => string.Equals(c.Criterion.Name, name, StringComparison.Ordinal)).Value;

    /// <summary>The parameters that have a field in the form.</summary>
    public IEnumerable<(string Name, string Value)> Fields => _chosen.Where(c => !c.Criterion.IsTold).Select(c => (c.Criterion.Name, c.Value));

    /// <summary>The parameters that only links bring; a search among the same rows takes them along.</summary>
    public IEnumerable<(string Name, string Value)> Narrowing => _chosen.Where(c => c.Criterion.IsTold).Select(c => (c.Criterion.Name, c.Value));

    /// <summary>What all criteria together leave of the list.</summary>
    public virtual async ValueTask<IQueryable<TRecord>> WhereAsync(IQueryable<TRecord> records, CrmRequest request)
    {
        foreach (var (criterion, value) in _chosen)
        {
            records = await criterion.ApplyAsync(records, value, request);
        }

        return records;
    }

    /// <summary>What links have narrowed the list to, in words.</summary>
    public async Task<IReadOnlyList<string>> TellAsync(CrmRequest request)
    {
        List<string> told = [];
        foreach (var (criterion, value) in _chosen.Where(c => c.Criterion.IsTold))
        {
            told.Add(await criterion.TellAsync(value, request));
        }

        return told;
    }

    /// <summary>Another parameter of the address; null where it is missing or means nothing.</summary>
    protected T? Parameter<T>(string name, AddressValue<T> kind)
        where T : struct
    {
        return kind.TryRead(_parameter(name), out var value) ? value : null;
    }

    /// <summary>The same as it was sent.</summary>
    protected string? Sent(string name) => _parameter(name);
}
