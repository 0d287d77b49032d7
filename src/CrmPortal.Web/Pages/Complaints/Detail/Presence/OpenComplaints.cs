using System.Collections.Concurrent;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Pages.Complaints.Detail.Presence;

/// <summary>
/// CMP-67. Who has which complaint open, as far as this server knows: a page says so when it is opened and, with
/// JavaScript, every half minute while somebody looks at it.
/// </summary>
public sealed class OpenComplaints(TimeProvider clock)
{
    /// <summary>Whoever has not been heard of for so long has left.</summary>
    public static readonly TimeSpan Presence = TimeSpan.FromSeconds(90);

    private const int SweepAbove = 1000;

    private readonly ConcurrentDictionary<(long Complaint, long User), (string Name, DateTime At)> _seen = new();

    /// <summary>Notes that the reader has it open. Returns the names of the others who have, in alphabetical order.</summary>
    public IReadOnlyList<string> Enter(long complaint, Actor actor)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (_seen.Count > SweepAbove)
        {
            Sweep(now);
        }

        // A manager only reads, and gets in nobody's way.
        if (actor is { UserId: { } user, WorksWithCustomers: true })
        {
            _seen[(complaint, user)] = (actor.Name, now);
        }

        return
        [
            .. _seen.Where(s => s.Key.Complaint == complaint && s.Key.User != actor.UserId && now - s.Value.At < Presence)
                .Select(s => s.Value.Name)
                .Order(StringComparer.CurrentCulture),
        ];
    }

    private void Sweep(DateTime now)
    {
        foreach (var gone in _seen.Where(s => now - s.Value.At >= Presence))
        {
            _seen.TryRemove(gone);
        }
    }
}
