using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Customers;

public sealed partial class Customer
{
    private readonly List<LegalHold> _holds = [];

    /// <summary>Every legal hold that was ever placed, the newest last.</summary>
    public IReadOnlyList<LegalHold> Holds => _holds;

    /// <summary>The hold that lies on them; null where there is none.</summary>
    public LegalHold? CurrentHold => _holds.Find(hold => hold.ReleasedAt is null);

    /// <summary>CUS-14 … CUS-17. From now on nothing about them is erased. A deactivated customer is held like any other.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="reference">Of a court, an authority or a lawyer; may be missing.</param>
    /// <param name="expectedEnd">When it will probably be released: today or later; may be missing.</param>
    /// <param name="by">A supervisor.</param>
    /// <param name="now">UTC.</param>
    /// <param name="zone">Decides which day is today.</param>
    public void PlaceHold(string reason, string? reference, DateOnly? expectedEnd, Actor by, DateTime now, TimeZoneInfo zone)
    {
        RequireHolder(by);
        if (CurrentHold is { } hold)
        {
            throw new RuleViolation(CustomerRules.HeldOnce, hold.PlacedByName);
        }

        var why = GivenForHold(reason);
        if (expectedEnd < LocalTime.DayOf(now, zone))
        {
            throw new RuleViolation(CustomerRules.HoldEndsLater).At("ExpectedEnd");
        }

        _holds.Add(new LegalHold(why, Text.Given(reference), expectedEnd, by, now));
    }

    /// <summary>CUS-14 … CUS-16. The hold is over; who placed and who released it, and why, stays.</summary>
    public void ReleaseHold(string reason, Actor by, DateTime now)
    {
        RequireHolder(by);
        var hold = CurrentHold ?? throw new RuleViolation(CustomerRules.ReleasedWhereHeld);
        hold.Release(GivenForHold(reason), by, now);
    }

    /// <summary>CUS-18, CUS-19. All that stands against erasing what is kept of them; empty where they may be anonymised.</summary>
    /// <param name="unendedComplaints">The numbers of their complaints that are open or resolved.</param>
    public IReadOnlyList<RuleViolation> WhyNotErase(IReadOnlyCollection<string> unendedComplaints)
    {
        List<RuleViolation> reasons = [];
        if (CurrentHold is { } hold)
        {
            reasons.Add(new RuleViolation(CustomerRules.HeldIsNotErased, hold.PlacedAt));
        }

        if (unendedComplaints.Count > 0)
        {
            reasons.Add(new RuleViolation(CustomerRules.ComplainantIsNotErased, string.Join(", ", unendedComplaints)));
        }

        return reasons;
    }

    private static void RequireHolder(Actor by)
    {
        if (!by.IsSupervisor)
        {
            throw new RuleViolation(CustomerRules.HoldBySupervisor);
        }
    }

    private static string GivenForHold(string? reason) =>
        Text.Given(reason) ?? throw new RuleViolation(CustomerRules.HoldNeedsReason).At("Reason");
}
