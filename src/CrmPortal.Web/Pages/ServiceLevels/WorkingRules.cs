using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Tiers;

namespace CrmPortal.Web.Pages.ServiceLevels;

/// <summary>The calendar, the deadlines, the fast lane and the remedy limits that hold now. Immutable.</summary>
public sealed record WorkingRules(BusinessCalendar Calendar, DeadlineTable Deadlines, FastLaneTable FastLane, RemedyLimits Limits)
{
    /// <summary>What the due times of a complaint are worked out with, for a customer of this tier.</summary>
    public ClockSettings Clocks(Tier? tier) => new(Calendar, Deadlines, TierFactor.Of(tier)) { FastLane = FastLane };
}
