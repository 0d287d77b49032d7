using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Quality;

/// <summary>
/// One measurement of one round: the count before, taken when the action was implemented, and the count after with the
/// verdict of a person. Both stay as they were taken.
/// </summary>
public sealed class EffectCheck : Part<CorrectiveAction>
{
    private EffectCheck()
    {
    }

    internal EffectCheck(int round, EffectPlan plan, DateTime implementedAt, RepeatCount before)
    {
        Round = round;
        (TargetPercent, WindowWeeks, WashoutDays) = (plan.TargetPercent, plan.WindowWeeks, plan.WashoutDays);
        ImplementedAt = implementedAt;
        (ComplaintsBefore, CustomersBefore, UndiagnosedBefore) = (before.Complaints, before.Customers, before.Undiagnosed);
    }

    public int Round { get; private set; }

    public int TargetPercent { get; private set; }

    public int WindowWeeks { get; private set; }

    public int WashoutDays { get; private set; }

    public DateTime ImplementedAt { get; private set; }

    public int ComplaintsBefore { get; private set; }

    public int CustomersBefore { get; private set; }

    public int UndiagnosedBefore { get; private set; }

    /// <summary>Null until it is checked, as are all values below.</summary>
    public int? ComplaintsAfter { get; private set; }

    public int? CustomersAfter { get; private set; }

    public int? UndiagnosedAfter { get; private set; }

    public EffectVerdict? Verdict { get; private set; }

    public string? Reason { get; private set; }

    public long? CheckedById { get; private set; }

    public string? CheckedByName { get; private set; }

    public DateTime? CheckedAt { get; private set; }

    public EffectPlan Plan => new(TargetPercent, WindowWeeks, WashoutDays);

    public RepeatCount Before => new(ComplaintsBefore, CustomersBefore, UndiagnosedBefore);

    /// <summary>Null until it is checked.</summary>
    public RepeatCount? After =>
        ComplaintsAfter is { } complaints ? new RepeatCount(complaints, CustomersAfter ?? 0, UndiagnosedAfter ?? 0) : null;

    internal void Decide(RepeatCount after, EffectVerdict verdict, string? reason, Actor by, DateTime now)
    {
        (ComplaintsAfter, CustomersAfter, UndiagnosedAfter) = (after.Complaints, after.Customers, after.Undiagnosed);
        (Verdict, Reason) = (verdict, reason);
        (CheckedById, CheckedByName, CheckedAt) = (by.UserId, by.Name, now);
    }
}
