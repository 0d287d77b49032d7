using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.SampleData.Company;

/// <summary>Plans the complaints: eighteen months of finished ones, and those on the desks today in every open status.</summary>
internal sealed class SampleComplaints(SampleScene scene, IReadOnlyList<SampleCustomer> customers)
{
    private static readonly string[] Channels = ["phone", "web-form", "email", "chat", "social", "face-to-face"];

    // How much of the resolution budget is used up today: on track, overdue, due soon.
    private static readonly double[] Ages = [0.15, 1.2, 0.45, 0.8, 0.3, 0.6];

    // Which of the complaints that stand in a status is on the fast lane.
    private const int FastLaneNumber = 1;

    private readonly List<SampleCustomer> _served = [.. customers.Where(c => c.IsServed)];

    /// <summary>In the order of their receipt.</summary>
    public IReadOnlyList<ComplaintPlan> Plan()
    {
        var past = Math.Max(40, customers.Count * 13 / 10);
        var each = Math.Max(2, customers.Count / 70);
        var statuses = ComplaintLifecycle.Open.Append(ComplaintStatus.Resolved);
        return
        [
            .. Enumerable.Range(0, past).Select(Finished)
                .Concat(statuses.SelectMany(status => Enumerable.Range(0, each).Select(i => Standing(status, i))))
                .OrderBy(plan => plan.ReceivedAt),
        ];
    }

    /// <summary>Reported again by the same customer a little later, about the same matter.</summary>
    public static ComplaintPlan Duplicate(ComplaintPlan of, DateTime at) => of with
    {
        ReceivedAt = at,
        Channel = "phone",
        HaltsAt = ComplaintStatus.Received,
    };

    private ComplaintPlan Finished(int number)
    {
        var from = _served.Count == 0 ? scene.Start : scene.Start.AddDays(1);
        var received = scene.Moment(from);
        return Of(received) with
        {
            Ending = (number % 25) switch
            {
                4 => ComplaintEnding.Withdrawn,
                11 when number % 50 == 11 => ComplaintEnding.Referred,
                17 => ComplaintEnding.Reclassified,
                _ => ComplaintEnding.Closed,
            },
        };
    }

    private ComplaintPlan Standing(ComplaintStatus status, int number)
    {
        var age = Ages[(number + (int)status) % Ages.Length];
        var plan = Of(scene.Now) with { HaltsAt = status, IsNeglected = number % 5 == 4, FastLane = number == FastLaneNumber };
        if (status is ComplaintStatus.Investigating && number % 2 == 0)
        {
            // The remedy is dear enough to wait for a supervisor.
            plan = plan with { Severity = Severity.Major, Topic = ComplaintTopic.All[0] };
        }

        var priority = PriorityMatrix.Of(plan.Severity, plan.Urgency);
        var budget = scene.Clocks(plan.Customer.Customer);
        var first = Allowed(ClockKind.FirstResponse);
        var whole = Allowed(ClockKind.Resolution);
        if (status is ComplaintStatus.Received or ComplaintStatus.Acknowledged)
        {
            // Nobody has taken it: hours old, and the reply itself may be late.
            var taken = scene.Time.Before(scene.Now, Math.Max(8, first * age));
            return plan with { ReceivedAt = taken, Reply = Math.Min(plan.Reply, age / 2), Channel = number % 2 == 0 ? "email" : "phone" };
        }

        var used = Math.Max(status is ComplaintStatus.Resolved ? whole * 0.5 : 90, whole * age);
        return plan with
        {
            ReceivedAt = scene.Time.Before(scene.Now, used),
            Reply = Math.Min(plan.Reply, 0.5 * used * Understood / first),
            Pace = Math.Min(plan.Pace, 0.85 * used / whole / Share(status)),
        };

        double Allowed(ClockKind kind)
        {
            var ordinary = budget.Deadlines.Budget(kind, priority, budget.TierFactor).TotalMinutes;
            return plan.FastLane ? Math.Min(ordinary, budget.FastLane[kind].Budget.TotalMinutes) : ordinary;
        }
    }

    private const double Understood = 0.06;

    /// <summary>The share of its way after which a complaint is in a status.</summary>
    private static double Share(ComplaintStatus status) => status switch
    {
        ComplaintStatus.Assessed => Understood,
        ComplaintStatus.Investigating => 0.4,
        ComplaintStatus.OnHold => 0.32,
        ComplaintStatus.ResponseOffered => 0.55,
        ComplaintStatus.Implementing => 0.75,
        _ => 1.5,
    };

    private ComplaintPlan Of(DateTime received)
    {
        var chance = scene.Chance;
        var known = _served.FindAll(c => c.Customer.CreatedAt < received);
        var customer = chance.Pick(known.Count == 0 ? _served : known);
        received = received > customer.Customer.CreatedAt ? received : scene.Time.After(customer.Customer.CreatedAt, 600);
        var progress = scene.Progress(received);
        return new ComplaintPlan(customer, chance.Pick(ComplaintTopic.All, t => t.Weight), received)
        {
            Channel = chance.Pick(Channels, c => c switch { "phone" => 40, "web-form" => 20, "email" => 18, "chat" => 14, "social" => 5, _ => 3 }),
            Severity = chance.Pick(Enum.GetValues<Severity>(), s => s switch { Severity.Minor => 26, Severity.Moderate => 52, Severity.Major => 18, _ => 4 }),
            Urgency = chance.Pick(Enum.GetValues<Urgency>(), u => u switch { Urgency.Low => 14, Urgency.Normal => 60, Urgency.High => 20, _ => 6 }),
            Owner = Owner(customer),
            Reference = $"HL{received:yyMM}-{chance.Digits(5)}",

            // What the figures show: replies come twice as fast as a year and a half ago.
            Reply = chance.Around(0.85 - (0.5 * progress), 0.5),
            Pace = chance.Around(0.56 - (0.16 * progress), 0.3),
            IsNeglected = chance.Is(0.12 - (0.08 * progress)),
        };
    }

    private Actor Owner(SampleCustomer customer) =>
        scene.Chance.Is(0.7) ? customer.Keeper
        : scene.Chance.Is(0.2) ? scene.Crew.SupervisorOf(customer.Chinese)
        : scene.Crew.Keeper(customer.Chinese, customer.Customer.Level, scene.Chance);
}
