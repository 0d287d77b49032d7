using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;

namespace CrmPortal.SampleData.Company;

/// <summary>What is taken down at the receipt, and the words of it.</summary>
internal sealed partial class ComplaintStory
{
    private Complaint Receive()
    {
        var subtype = _scene.Subtypes[_plan.Topic.Subtype];
        var customer = _plan.Customer.Customer;
        var contact = customer.Contacts.FirstOrDefault(c => c.IsPrimary);
        var content = new ComplaintContent
        {
            Description = Fill(Chance.Pick(_words.Story)),
            ComplainantPhone = contact?.Phone ?? customer.Phone,
            Department = _words.Department,
            OccurredOn = _scene.Time.DayOf(_plan.ReceivedAt).AddDays(-Chance.Between(0, 9)),
            RemedySought = Chance.Is(0.6) ? ComplaintTexts.Wish(Zh, Chance) : null,
            PeopleInvolvedUserIds = Named(),
        };
        var subject = new ComplaintSubject
        {
            TypeId = subtype.ParentId!.Value,
            SubtypeId = subtype.Id,
            CustomerId = customer.Id,
            CustomerLevel = customer.Level,
            ContactId = contact?.Id,
            ComplainantName = _plan.Customer.Person,
            Product = Chance.Pick(ComplaintTexts.Services),
            RiskFlags = _plan.Severity == Severity.Critical ? Risks.Legal | Risks.Media : Risks.None,
        };
        var intake = new ComplaintIntake(content, subject, _scene.Channels[_plan.Channel].Id, _plan.ReceivedAt)
        {
            Severity = _plan.Severity,
            Urgency = _plan.Urgency,
            FastLane = _plan.FastLane,
            TeamId = customer.TeamId,
        };
        return Complaint.Receive(intake, IsAutomatic ? Actor.System : _plan.Customer.Keeper, _plan.ReceivedAt, _clocks);
    }

    // An agent whom a complaint about the tone names has no hand in it.
    private IReadOnlyList<long> Named() =>
        _plan.Topic.Subtype is "Attitude of staff" && Chance.Is(0.4)
            ? [.. _scene.Crew.Agents.Where(a => a.UserId != Owner.UserId && a.TeamId == Owner.TeamId).Take(1).Select(a => a.UserId!.Value)]
            : [];

    private string Fill(string text) => ComplaintTexts.Fill(text, _plan.Reference, _scene.Time.DayOf(_plan.ReceivedAt), Chance, Zh);

    private Message Outbound(string text) => new(MessageDirection.Outbound, text, ChannelId) { Public = true };

    private Message Inbound(string text) => new(MessageDirection.Inbound, text, ChannelId);
}
