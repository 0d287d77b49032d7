using CrmPortal.Domain.Tasks;

namespace CrmPortal.Domain.Kpis;

/// <summary>TSK-17, TSK-18. How one department deals with what it is asked about complaints.</summary>
public sealed class DepartmentFigures
{
    private static readonly DepartmentCount[] Counts = Enum.GetValues<DepartmentCount>();

    private readonly Dictionary<DepartmentCount, int> _of = Counts.ToDictionary(count => count, _ => 0);

    private DepartmentFigures(long? teamId) => TeamId = teamId;

    /// <summary>Null for persons without a team.</summary>
    public long? TeamId { get; }

    /// <summary>Working time from asking to accepting.</summary>
    public DurationHistogram ToAccept { get; } = new();

    /// <summary>Working time from accepting to the completion.</summary>
    public DurationHistogram ToDone { get; } = new();

    /// <summary>Turns of which is known whether they were in time: those done, and those open that are due.</summary>
    public int Decided { get; private set; }

    /// <summary>Late ÷ decided × 100; null where nothing is decided.</summary>
    public double? LateShare => Decided == 0 ? null : 100.0 * this[DepartmentCount.Late] / Decided;

    public int this[DepartmentCount count] => _of[count];

    /// <summary>Too few to compare departments by.</summary>
    public static bool IsLowBase(long n) => n is > 0 and < KpiResult.LowBaseBelow;

    /// <summary>One for each department that was asked.</summary>
    public static IReadOnlyList<DepartmentFigures> Of(IEnumerable<DepartmentTurn> turns, KpiWindow window)
    {
        return
        [
            .. turns.GroupBy(turn => turn.TeamId).Select(group =>
            {
                var figures = new DepartmentFigures(group.Key);
                foreach (var turn in group)
                {
                    figures.Add(turn, window);
                }

                return figures;
            }),
        ];
    }

    private void Add(DepartmentTurn turn, KpiWindow window)
    {
        foreach (var count in Counts.Where(count => turn.Is(count, window.Now)))
        {
            _of[count]++;
        }

        Decided += turn.Is(DepartmentCount.Done, window.Now) || turn.Is(DepartmentCount.Late, window.Now) ? 1 : 0;
        if (turn.ToAccept(window.WorkingTimeBetween) is { } accepted)
        {
            ToAccept.Add(accepted.Span);
        }

        if (turn.ToDone(window.WorkingTimeBetween) is { } done)
        {
            ToDone.Add(done.Span);
        }
    }
}
