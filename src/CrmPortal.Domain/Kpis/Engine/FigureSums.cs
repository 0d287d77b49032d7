using System.Runtime.InteropServices;

namespace CrmPortal.Domain.Kpis;

/// <summary>
/// KPI-04. What complaints give to all figures, added up: a tally for each formula, and how many were received by type and
/// by channel. Sums of single days add up to those of a period, and what was added can be taken away again.
/// </summary>
public sealed class FigureSums
{
    private static readonly int Received = IndexOf<ComplaintsReceived>();
    private static readonly int Waiting = IndexOf<Backlog>();
    private static readonly List<AgeBand> Bands = [.. AgeBand.All];

    private readonly KpiTally[] _tallies = [.. KpiCatalogue.Formulas.Select(_ => new KpiTally())];
    private readonly Dictionary<long, long> _types = [];
    private readonly Dictionary<long, long> _channels = [];
    private readonly long[] _ages = new long[Bands.Count];

    /// <summary>Of the <see cref="KpiCatalogue.Formulas"/>, in their order.</summary>
    public IReadOnlyList<KpiTally> Tallies => _tallies;

    /// <summary>Complaints received, without the merged and the reclassified.</summary>
    public long ReceivedCount => _tallies[Received].Counted;

    /// <summary>The same by type.</summary>
    public IReadOnlyDictionary<long, long> Types => _types;

    /// <summary>The same by channel.</summary>
    public IReadOnlyDictionary<long, long> Channels => _channels;

    /// <summary>The backlog by <see cref="AgeBand.All"/>; its ages are not kept one by one.</summary>
    public IReadOnlyList<long> Ages => _ages;

    public KpiTally Of<TFormula>()
        where TFormula : ComplaintKpi => _tallies[IndexOf<TFormula>()];

    /// <summary>Judges a complaint by every formula.</summary>
    /// <param name="times">1 adds it; −1 takes away one that was added.</param>
    public void Judge(ComplaintFact fact, KpiWindow window, int times = 1)
    {
        for (var formula = 0; formula < _tallies.Length; formula++)
        {
            if (KpiCatalogue.Formulas[formula].Judge(fact, window) is { } verdict)
            {
                Count(formula, verdict, fact, times);
            }
        }
    }

    /// <summary>The same by those formulas alone of which it is a member by its date.</summary>
    public void JudgeByDate(ComplaintFact fact, KpiWindow window, int times = 1)
    {
        for (var formula = 0; formula < _tallies.Length; formula++)
        {
            var kpi = KpiCatalogue.Formulas[formula];
            if (window.Contains(kpi.DateOf(fact)))
            {
                Count(formula, kpi.Verdict(fact, window), fact, times);
            }
        }
    }

    /// <summary>The same by those formulas alone of which it is no member by its date, but by how it stood at the end.</summary>
    public void JudgeAtEnd(ComplaintFact fact, KpiWindow window)
    {
        for (var formula = 0; formula < _tallies.Length; formula++)
        {
            var kpi = KpiCatalogue.Formulas[formula];
            if (!window.Contains(kpi.DateOf(fact)) && kpi.IsMemberAtEnd(fact, window))
            {
                Count(formula, kpi.Verdict(fact, window), fact);
            }
        }
    }

    /// <summary>Counts one verdict of a formula.</summary>
    /// <param name="formula">Its place among <see cref="KpiCatalogue.Formulas"/>.</param>
    /// <param name="times">1 adds it; −1 takes away one that was added.</param>
    public void Count(int formula, KpiVerdict verdict, ComplaintFact fact, int times = 1)
    {
        if (formula == Waiting)
        {
            AddBacklog(AgeBand.Of(verdict.Calendar!.Value), times);
            return;
        }

        _tallies[formula].Count(verdict, fact.ReceivedAt, times);
        if (formula == Received && verdict.Outcome is KpiOutcome.Counted)
        {
            AddTypes(fact.TypeId, times);
            AddChannels(fact.ChannelId, times);
        }
    }

    /// <param name="count">Open complaints of this age; fewer than none where they are taken away.</param>
    public void AddBacklog(AgeBand age, long count)
    {
        _tallies[Waiting].AddCounts(count, met: 0, notMet: 0);
        _ages[Bands.IndexOf(age)] += count;
    }

    public void AddTypes(long typeId, long count) => Add(_types, typeId, count);

    public void AddChannels(long channelId, long count) => Add(_channels, channelId, count);

    /// <summary>The figures as of now.</summary>
    public IReadOnlyList<KpiResult> Results(DateTime now)
    {
        foreach (var tally in _tallies)
        {
            tally.Settle(now);
        }

        return KpiCatalogue.Evaluate(_tallies);
    }

    private static int IndexOf<TFormula>()
        where TFormula : ComplaintKpi => KpiCatalogue.Formulas.TakeWhile(formula => formula is not TFormula).Count();

    private static void Add(Dictionary<long, long> counts, long key, long count)
    {
        if ((CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += count) == 0)
        {
            counts.Remove(key);
        }
    }
}
