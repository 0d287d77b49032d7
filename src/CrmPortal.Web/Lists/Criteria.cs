using System.Collections;
using CrmPortal.Web.Pages;

namespace CrmPortal.Web.Lists;

/// <summary>All that a list can be filtered by, in the order in which its addresses and its words name them.</summary>
public sealed class Criteria<TRecord> : IEnumerable<Criterion<TRecord>>
{
    private readonly List<Criterion<TRecord>> _all = [];

    /// <summary>One with a field in the form.</summary>
    public void Add<TValue>(string name, AddressValue<TValue> kind, Func<IQueryable<TRecord>, TValue, IQueryable<TRecord>> apply) =>
        _all.Add(new Criterion<TRecord, TValue>(name, kind, (records, value, _) => ValueTask.FromResult(apply(records, value)), tell: null));

    /// <summary>One with a field in the form, that depends on who asks.</summary>
    public void Add<TValue>(string name, AddressValue<TValue> kind, Func<IQueryable<TRecord>, TValue, CrmRequest, IQueryable<TRecord>> apply) =>
        _all.Add(new Criterion<TRecord, TValue>(name, kind, (records, value, request) => ValueTask.FromResult(apply(records, value, request)), tell: null));

    /// <summary>One with a field in the form, that asks the database first.</summary>
    public void Add<TValue>(string name, AddressValue<TValue> kind, Func<IQueryable<TRecord>, TValue, CrmRequest, ValueTask<IQueryable<TRecord>>> apply) =>
        _all.Add(new Criterion<TRecord, TValue>(name, kind, apply, tell: null));

    /// <summary>One that links bring and the list tells of.</summary>
    public void Add<TValue>(
        string name, AddressValue<TValue> kind, Func<IQueryable<TRecord>, TValue, CrmRequest, IQueryable<TRecord>> apply, Func<TValue, CrmRequest, string> tell) =>
        _all.Add(new Criterion<TRecord, TValue>(
            name, kind, (records, value, request) => ValueTask.FromResult(apply(records, value, request)), (value, request) => ValueTask.FromResult(tell(value, request))));

    /// <summary>One that links bring; its words ask the database.</summary>
    public void Add<TValue>(
        string name, AddressValue<TValue> kind, Func<IQueryable<TRecord>, TValue, CrmRequest, IQueryable<TRecord>> apply, Func<TValue, CrmRequest, ValueTask<string>> tell) =>
        _all.Add(new Criterion<TRecord, TValue>(name, kind, (records, value, request) => ValueTask.FromResult(apply(records, value, request)), tell));

    public IEnumerator<Criterion<TRecord>> GetEnumerator() => _all.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
