using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Kpis;

/// <summary>
/// The figures of a reader read off the rollup (ADR 15): its days, what was open at the end of the period, what the reader
/// sees only as its owner, and in the place of what has changed since, the complaint as it is. They are the figures that
/// the facts of the same complaints give.
/// </summary>
public sealed class RolledFigures
{
    /// <summary>More that has not been followed yet is not read one by one.</summary>
    private const int MostMarks = 2000;

    private const int MostTries = 3;

    private readonly CrmDbContext _db;
    private readonly IQueryable<Complaint> _complaints;
    private readonly KpiWindow _window;
    private readonly TimeZoneInfo _zone;
    private readonly Period _days;
    private readonly Period _volume;
    private readonly Dictionary<DateOnly, long> _received = [];

    // Handed over as one value, because a command takes no more than 2,100 on SQL Server.
    private readonly List<long> _marked;

    /// <summary>Audiences whose complaints the reader sees all, and those of which they see what they own.</summary>
    private readonly List<int> _seen;
    private readonly List<int> _owned;

    private RolledFigures(CrmDbContext db, FigureQuestion question, List<long> marked, List<Audience> audiences)
    {
        (_db, _complaints, _window, _zone, _marked) = (db, question.Complaints(db), question.Window, question.Calendar.Zone, marked);
        (_days, _volume) = (question.Days, question.Volume);
        var viewer = db.Viewer;
        _seen = question.OnlyOwn ? [] : [.. audiences.Where(a => viewer.Sees(a.OwnedBy(null))).Select(a => a.Id)];
        _owned = viewer.UserId == 0 ? [] : [.. audiences.Where(a => viewer.Sees(a.OwnedBy(viewer.UserId))).Select(a => a.Id).Except(_seen)];
    }

    /// <summary>All figures of the period.</summary>
    public FigureSums Sums { get; } = new();

    /// <summary>Complaints received, without the merged and the reclassified, on the days of <see cref="FigureQuestion.Volume"/>.</summary>
    public long ReceivedIn(Period days) => _received.Where(day => days.From <= day.Key && day.Key < days.To).Sum(day => day.Value);

    /// <summary>Null where the rollup cannot tell: it is being built, by another calendar, or far behind.</summary>
    public static async Task<RolledFigures?> ReadAsync(CrmDbContext db, FigureQuestion question, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(question);
        var basis = RollupState.BasisOf(question.Calendar);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var state = await db.Set<RollupState>().Where(s => s.Basis == basis).Select(s => (Guid?)s.Version).SingleOrDefaultAsync(ct);
            var marked = await db.Set<RollMark>().Select(m => m.ComplaintId).Distinct().Take(MostMarks + 1).ToListAsync(ct);
            if (state is null || marked.Count > MostMarks)
            {
                return null;
            }

            var figures = new RolledFigures(db, question, marked, await db.Set<Audience>().ToListAsync(ct));
            await figures.AddAsync(ct);

            // Where the rollup moved on between two of these reads, they do not belong together.
            if (await db.Set<RollupState>().AnyAsync(s => s.Version == state, ct))
            {
                return figures;
            }
        }

        return null;
    }

    private async Task AddAsync(CancellationToken ct)
    {
        if (_seen.Count > 0)
        {
            await AddDaysAsync(ct);
            await AddOpenAsync(ct);
            await AddInterruptedAsync(ct);
        }

        if (_owned.Count > 0)
        {
            await AddOwnedAsync(ct);
        }

        if (_marked.Count > 0)
        {
            await AddChangedAsync(ct);
        }
    }

    private async Task AddDaysAsync(CancellationToken ct)
    {
        var (from, to) = _days;
        var days = await _db.Set<RolledDay>().Where(d => _seen.Contains(d.AudienceId) && d.Day >= from && d.Day < to).Select(d => d.Sums).ToListAsync(ct);
        foreach (var sums in days)
        {
            FigureCode.AddTo(Sums, sums);
        }

        (from, to) = _volume;
        var received = await _db.Set<RolledDay>().Where(d => _seen.Contains(d.AudienceId) && d.Day >= from && d.Day < to && d.Received > 0)
            .GroupBy(d => d.Day)
            .Select(g => new { Day = g.Key, Count = g.Sum(d => d.Received) })
            .ToListAsync(ct);
        foreach (var day in received)
        {
            Receive(day.Day, day.Count);
        }

        await TakeAwayMarkedAsync(ct);
    }

    /// <summary>What has changed is not as the days have it.</summary>
    private async Task TakeAwayMarkedAsync(CancellationToken ct)
    {
        if (_marked.Count == 0)
        {
            return;
        }

        foreach (var row in await Rows.Where(r => EF.Parameter(_marked).Contains(r.ComplaintId) && _seen.Contains(r.AudienceId)).ToListAsync(ct))
        {
            var fact = row.Fact();
            Sums.JudgeByDate(fact, _window, times: -1);
            Receive(fact, times: -1);
        }
    }

    // KPI-15, KPI-17 for complaints that were open in one stretch, counted by the database: there are too many to read.
    private async Task AddOpenAsync(CancellationToken ct)
    {
        var (from, to, end) = (_window.FromUtc, _window.ToUtc, _window.End);
        var (second, third, fourth, fifth) = (Youngest(1), Youngest(2), Youngest(3), Youngest(4));
        var seen = Rows.Where(r => r.IsPlain && _seen.Contains(r.AudienceId) && !EF.Parameter(_marked).Contains(r.ComplaintId));
        var open = RolledComplaint.OpenAt(seen, end, r => new
        {
            Age = (r.ReceivedAt <= second ? 1 : 0) + (r.ReceivedAt <= third ? 1 : 0) + (r.ReceivedAt <= fourth ? 1 : 0) + (r.ReceivedAt <= fifth ? 1 : 0),
            IsLate = r.ResolutionDueAt < end && !(r.HandledAt >= from && r.HandledAt < to),
            r.LeftOut,
        });
        var counted = await open.GroupBy(r => r).Select(g => new { g.Key.Age, g.Key.IsLate, g.Key.LeftOut, Count = g.Count() }).ToListAsync(ct);
        var handledOnTime = Sums.Of<HandledOnTime>();
        foreach (var group in counted)
        {
            Sums.AddBacklog(AgeBand.All[group.Age], group.Count);
            if (!group.IsLate)
            {
                continue;
            }

            if (group.LeftOut is { } reason)
            {
                handledOnTime.AddExcluded(reason, group.Count);
            }
            else
            {
                handledOnTime.AddCounts(counted: 0, met: 0, notMet: group.Count);
            }
        }

        DateTime Youngest(int band) => end.AddDays(-AgeBand.All[band].FirstDay);
    }

    /// <summary>Reopened ones, for the most part, which were not open all the time.</summary>
    private async Task AddInterruptedAsync(CancellationToken ct)
    {
        var seen = Rows.Where(r => !r.IsPlain && _seen.Contains(r.AudienceId) && !EF.Parameter(_marked).Contains(r.ComplaintId));
        foreach (var row in await RolledComplaint.OpenAt(seen, _window.End, r => r).ToListAsync(ct))
        {
            Sums.JudgeAtEnd(row.Fact(), _window);
        }
    }

    private async Task AddOwnedAsync(CancellationToken ct)
    {
        var (me, from, to) = (_db.Viewer.UserId, _window.FromUtc, _window.ToUtc);
        var own = Rows.Where(r => r.OwnerId == me && _owned.Contains(r.AudienceId) && !EF.Parameter(_marked).Contains(r.ComplaintId));
        foreach (var row in await own.Where(r => r.LastDate >= from && (r.ReceivedAt < to || r.AcknowledgeDueAt < to)).ToListAsync(ct))
        {
            Sums.Judge(row.Fact(), _window);
        }

        (from, to) = _volume.In(_zone);
        var received = await own
            .Where(r => r.ReceivedAt >= from && r.ReceivedAt < to
                && (r.LeftOut == null || (r.LeftOut != ExclusionReason.Merged && r.LeftOut != ExclusionReason.Reclassified)))
            .Select(r => r.ReceivedAt)
            .ToListAsync(ct);
        foreach (var at in received)
        {
            Receive(LocalTime.DayOf(at, _zone), 1);
        }
    }

    private async Task AddChangedAsync(CancellationToken ct)
    {
        foreach (var fact in await _complaints.Where(c => EF.Parameter(_marked).Contains(c.Id)).FactsAsync(_window, ct))
        {
            Sums.Judge(fact, _window);
            Receive(fact, times: 1);
        }
    }

    private void Receive(ComplaintFact fact, int times)
    {
        if (fact.NotAComplaintOfItsOwn is null)
        {
            Receive(LocalTime.DayOf(fact.ReceivedAt, _zone), times);
        }
    }

    private void Receive(DateOnly day, long count) => _received[day] = _received.GetValueOrDefault(day) + count;

    private DbSet<RolledComplaint> Rows => _db.Set<RolledComplaint>();
}
