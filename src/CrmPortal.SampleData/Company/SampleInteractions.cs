using System.Globalization;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;

namespace CrmPortal.SampleData.Company;

/// <summary>Eighteen months of calls, messages and visits.</summary>
internal sealed class SampleInteractions(SampleScene scene)
{
    private static readonly string[] Channels = ["phone", "email", "chat", "online-message", "visit", "sms", "ivr"];

    /// <summary>In the order in which they happened.</summary>
    public IReadOnlyList<(SampleCustomer Customer, Interaction Interaction)> Make(
        IReadOnlyList<SampleCustomer> customers, IReadOnlyList<ComplaintSimulation> complaints) =>
    [
        .. customers.SelectMany(Ordinary)
            .Concat(complaints.Where(w => w.Plan.Channel is not "web-form").Select(Intake))
            .OrderBy(made => made.Interaction.StartedAt),
    ];

    private IEnumerable<(SampleCustomer Customer, Interaction Interaction)> Ordinary(SampleCustomer customer)
    {
        var often = customer.Customer.Stage is CustomerStage.Active ? 15 : 5;
        var count = (int)scene.Chance.Around(customer.Customer.Type is CustomerType.Organisation ? often * 1.5 : often, 0.6);
        var from = customer.Customer.CreatedAt > scene.Start ? customer.Customer.CreatedAt : scene.Start;
        for (var i = 0; i < count; i++)
        {
            yield return (customer, One(customer, scene.Moment(from)));
        }
    }

    private Interaction One(SampleCustomer customer, DateTime at)
    {
        var chance = scene.Chance;
        var words = chance.Pick(InteractionTexts.All, w => w.Weight);
        var channel = scene.Channels[chance.Pick(Channels, Often)];
        var ended = channel.Synchronicity is Synchronicity.Synchronous ? at.AddMinutes(chance.Between(2, 18)) : (DateTime?)null;
        var logged = (ended ?? at).AddMinutes(chance.Between(0, 6));
        var contacts = customer.Customer.Contacts;
        var input = new NewInteraction
        {
            Summary = chance.Pick(customer.Chinese ? words.Zh : words.En)
                .Replace("{ref}", $"HL{at:yyMM}-{chance.Digits(5)}", StringComparison.Ordinal)
                .Replace("{n}", chance.Between(2, 12).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
            Direction = words.Direction,
            Purpose = words.Purpose,
            ContactId = contacts.Count == 0 ? null : chance.Pick(contacts).Id,
            StartedAt = at,
            EndedAt = logged < scene.Now ? ended : null,
            Outcome = Outcome(words.Direction),
        };
        return Interaction.Log(input, customer.Customer, channel, Agent(customer), logged < scene.Now ? logged : at);
    }

    private (SampleCustomer Customer, Interaction Interaction) Intake(ComplaintSimulation simulation)
    {
        var complaint = simulation.Complaint;
        var input = new NewInteraction
        {
            Summary = complaint.Content.Description,
            Purpose = Purpose.Complaint,
            ContactId = complaint.ContactId,
            ComplaintId = complaint.Id,
            StartedAt = complaint.ReceivedAt,
            Outcome = InteractionOutcome.FollowUp,
        };
        var channel = scene.Channels[simulation.Plan.Channel];
        return (simulation.Plan.Customer, Interaction.Log(input, simulation.Plan.Customer.Customer, channel, simulation.Plan.Customer.Keeper, complaint.ReceivedAt));
    }

    // A colleague may take the call, but nobody without the clearance.
    private Actor Agent(SampleCustomer customer) =>
        scene.Chance.Is(0.75) ? customer.Keeper : scene.Crew.Keeper(customer.Chinese, customer.Customer.Level, scene.Chance);

    private InteractionOutcome Outcome(Direction direction)
    {
        var at = scene.Chance.Share();
        return direction is Direction.Outbound && at < 0.15 ? InteractionOutcome.NoAnswer
            : at < 0.55 ? InteractionOutcome.Informed
            : at < 0.8 ? InteractionOutcome.Resolved
            : at < 0.92 ? InteractionOutcome.FollowUp
            : InteractionOutcome.Promised;
    }

    private static double Often(string channel) => channel switch
    {
        "phone" => 46,
        "email" => 20,
        "chat" => 16,
        "online-message" => 8,
        "visit" => 5,
        "sms" => 3,
        _ => 2,
    };
}
