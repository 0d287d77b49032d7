using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.SampleData.Company;

/// <summary>Everything the makers of the sample share.</summary>
internal sealed record SampleScene(
    OfficeTime Time,
    Chance Chance,
    SampleCrew Crew,
    DeadlineTable Deadlines,
    FastLaneTable FastLane,
    RemedyLimits Limits,
    IReadOnlyDictionary<string, Channel> Channels,
    IReadOnlyDictionary<string, ComplaintType> Subtypes,
    IReadOnlyDictionary<string, long> Causes,
    IReadOnlyDictionary<long, GuidelineVersion> Guidelines)
{
    public DateTime Now => Time.Now;

    /// <summary>The guideline that holds for a complaint.</summary>
    public GuidelineVersion? GuidelineFor(Complaint complaint) =>
        complaint.SubtypeId is { } subtype && Guidelines.TryGetValue(subtype, out var own) ? own : Guidelines.GetValueOrDefault(complaint.TypeId);

    /// <summary>The first day of eighteen months of history.</summary>
    public DateTime Start { get; } = Time.Now.AddMonths(-18);

    /// <summary>How much of the history has passed: 0 at its beginning, 1 now. What improves over the months grows with it.</summary>
    public double Progress(DateTime at) => Math.Clamp((at - Start) / (Now - Start), 0, 1);

    public ClockSettings Clocks(Customer customer) =>
        new(Time.Calendar, Deadlines, TierFactor.Of(customer.Tier)) { FastLane = FastLane };

    /// <summary>An instant of the history; the weeks before the winter holidays are the busiest, February is the quietest month.</summary>
    public DateTime Moment(DateTime from)
    {
        while (true)
        {
            var at = Time.Within(from, Now, Chance);
            if (Chance.Is(Season(Time.DayOf(at).Month)))
            {
                return at;
            }
        }
    }

    private static double Season(int month) => month switch
    {
        12 => 1,
        11 => 0.75,
        1 => 0.6,
        2 => 0.35,
        6 => 0.6,
        _ => 0.5,
    };
}

/// <summary>Those who act in the sample, by role.</summary>
internal sealed record SampleCrew(IReadOnlyList<Actor> Agents, IReadOnlyList<Actor> Supervisors, long ChineseTeam, long InternationalTeam)
{
    /// <summary>Those who serve no customers and are asked by those who do.</summary>
    public IReadOnlyList<Actor> Departments { get; } = [.. Agents.Where(a => a.TeamId != ChineseTeam && a.TeamId != InternationalTeam)];

    public long TeamOf(bool chinese) => chinese ? ChineseTeam : InternationalTeam;

    public Actor SupervisorOf(bool chinese) => Supervisors.First(s => s.TeamId == TeamOf(chinese));

    public Actor OtherSupervisor(Actor than) => Supervisors.First(s => s.UserId != than.UserId);

    /// <summary>Who serves a customer of this language and may read this level: an agent of the team, else its supervisor.</summary>
    public Actor Keeper(bool chinese, InfoLevel level, Chance chance)
    {
        List<Actor> able = [.. Agents.Where(a => a.TeamId == TeamOf(chinese) && a.Clearance >= level)];
        return able.Count == 0 ? SupervisorOf(chinese) : chance.Pick(able);
    }
}

/// <summary>A customer with what the makers know about them beyond their record.</summary>
internal sealed record SampleCustomer(Customer Customer, bool Chinese, Actor Keeper)
{
    /// <summary>Whom we speak with.</summary>
    public string Person => Customer.Contacts.FirstOrDefault(c => c.IsPrimary)?.Name ?? Customer.Name;

    public bool IsServed => Customer.Stage is not (CustomerStage.Prospect or CustomerStage.Lost);
}
