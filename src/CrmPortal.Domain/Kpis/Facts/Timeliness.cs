namespace CrmPortal.Domain.Kpis;

/// <summary>The judgement on a step with a deadline, the same for every figure that asks "on time?".</summary>
internal static class Timeliness
{
    /// <summary>
    /// Met: taken at or before the deadline. Not met: taken later, or not taken and the deadline is past. Otherwise
    /// undecided; excluded where the complaint ended before the deadline without the step (KPI-10) or there is no
    /// deadline (KPI-22).
    /// </summary>
    public static KpiVerdict Judge(DateTime? takenAt, DateTime? dueAt, DateTime? endedAt, DateTime now)
    {
        if (dueAt is not { } due)
        {
            return KpiVerdict.Excluded(ExclusionReason.NoDeadline);
        }

        if (takenAt is { } taken)
        {
            return KpiVerdict.MetIf(taken <= due);
        }

        if (endedAt <= due)
        {
            return KpiVerdict.Excluded(ExclusionReason.EndedBeforehand);
        }

        return due < now ? KpiVerdict.NotMet : KpiVerdict.UndecidedUntil(due);
    }
}
