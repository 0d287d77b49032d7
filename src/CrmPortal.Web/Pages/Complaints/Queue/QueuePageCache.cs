using CrmPortal.Data.Complaints;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Caching;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>What a page of the queue was read for.</summary>
/// <param name="Reader">What they may see decides what it holds.</param>
/// <param name="Language">Of the choices.</param>
/// <param name="Address">Filters and place in the list.</param>
public sealed record QueueQuestion(Actor Reader, string Language, string Address);

/// <summary>What the complaints, their lists and the clock were when it was read.</summary>
/// <param name="Stamp">Of the latest change.</param>
/// <param name="Minute">Full minute.</param>
/// <param name="SoonUntil">What is due until then is due soon.</param>
public sealed record QueueState(long Stamp, DateTime Minute, DateTime SoonUntil);

/// <summary>A page of the queue with what stands around it.</summary>
/// <param name="Counts">Of the views with a chip.</param>
/// <param name="Types">To filter by.</param>
/// <param name="Channels">To filter by.</param>
/// <param name="Saved">The reader's saved views and those of their team, each with its query.</param>
public sealed record QueuePage(
    KeysetPage<ComplaintRow> Complaints,
    IReadOnlyDictionary<ComplaintView, int> Counts,
    IReadOnlyList<SelectListItem> Types,
    IReadOnlyList<SelectListItem> Channels,
    IReadOnlyList<(string Name, string Query)> Saved);

/// <summary>CMP-64. Caches the pages of the queue: it is open all day, and reloaded more often than it changes.</summary>
public sealed class QueuePageCache : IDisposable
{
    private const int Most = 500;

    private readonly AsOfCache<QueuePage> _cache = new(Most);

    public async Task<QueuePage> ReadAsync(QueueQuestion question, QueueState state, Func<Task<QueuePage>> read)
    {
        return _cache.Find(question, state) ?? _cache.Add(question, state, await read());
    }

    public void Dispose() => _cache.Dispose();
}
