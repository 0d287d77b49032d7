using CrmPortal.Web.Pages;

namespace CrmPortal.Web.Lists;

/// <summary>
/// Something a list can be filtered by, declared once: the parameter of the address, how its value is read, what it
/// leaves of the list, and how the list tells of it.
/// </summary>
public abstract class Criterion<TRecord>(string name, bool isTold)
{
    /// <summary>Of the parameter.</summary>
    public string Name { get; } = name;

    /// <summary>The list tells of it in words; otherwise it has a field in the form.</summary>
    public bool IsTold { get; } = isTold;

    /// <summary>The value as the product writes it; null for what means nothing.</summary>
    public abstract string? Canonical(string? text);

    /// <summary>What the value leaves of the list.</summary>
    /// <param name="records">The list, already filtered by others.</param>
    /// <param name="value">As <see cref="Canonical"/> writes it.</param>
    public abstract ValueTask<IQueryable<TRecord>> ApplyAsync(IQueryable<TRecord> records, string value, CrmRequest request);

    /// <summary>What the list is narrowed to, in the words of whoever asks.</summary>
    public abstract ValueTask<string> TellAsync(string value, CrmRequest request);
}

/// <summary>A criterion with a value of one kind.</summary>
/// <param name="kind">How the value is read and written.</param>
/// <param name="apply">What it leaves of the list.</param>
/// <param name="tell">What the list is then narrowed to; null where a field of the form shows it.</param>
public sealed class Criterion<TRecord, TValue>(
    string name,
    AddressValue<TValue> kind,
    Func<IQueryable<TRecord>, TValue, CrmRequest, ValueTask<IQueryable<TRecord>>> apply,
    Func<TValue, CrmRequest, ValueTask<string>>? tell) : Criterion<TRecord>(name, tell is not null)
{
    public override string? Canonical(string? text) => kind.TryRead(text, out var value) ? kind.Write(value) : null;

    public override ValueTask<IQueryable<TRecord>> ApplyAsync(IQueryable<TRecord> records, string value, CrmRequest request) =>
        kind.TryRead(value, out var read) ? apply(records, read, request) : ValueTask.FromResult(records);

    public override ValueTask<string> TellAsync(string value, CrmRequest request) =>
        tell is not null && kind.TryRead(value, out var read) ? tell(read, request) : ValueTask.FromResult("");
}
