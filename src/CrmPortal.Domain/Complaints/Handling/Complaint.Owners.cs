using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

public sealed partial class Complaint
{
    private readonly List<HandOver> _handOvers = [];

    /// <summary>The one named handler 专人; null until someone is assigned, and then never null again.</summary>
    public long? OwnerId { get; private set; }

    public string? OwnerName { get; private set; }

    /// <summary>The team whose queue it is in; null for everyone's.</summary>
    public long? TeamId { get; private set; }

    /// <summary>CMP-15. Every change of owner, the oldest first.</summary>
    public IReadOnlyList<HandOver> HandOvers => _handOvers;

    public bool IsOwner(Actor actor) => OwnerId is not null && OwnerId == actor.UserId;

    /// <summary>CMP-12. Whether the complaint is about this person.</summary>
    public bool Names(Actor actor) => actor.UserId is { } user && _peopleInvolvedUserIds.Contains(user);

    /// <summary>CMP-12 to CMP-15. Makes <paramref name="owner"/> the owner. An agent can only take what nobody owns.</summary>
    public void Assign(Actor owner, string? note, Actor by, DateTime now)
    {
        Require(ComplaintAction.Assign, by);
        RequireAssignable(owner, note, by);

        HandTo(owner, note, by, now);
        Stay(ComplaintAction.Assign, by, now, Text.Given(note));
    }

    /// <summary>CMP-16. Sends it to another team's queue, or to everyone's; the owner stays until another one is assigned.</summary>
    public void Route(long? teamId, string reason, Actor by, DateTime now)
    {
        Require(ComplaintAction.Route, by);
        reason = Given(reason, nameof(reason));

        TeamId = teamId;
        Stay(ComplaintAction.Route, by, now, reason);
    }

    /// <summary>CMP-12, CMP-14, CMP-15. Whether <paramref name="person"/> could be the next owner, whoever assigns.</summary>
    public bool CanBeGivenTo(Actor person) => IsFitToOwn(person) && !Names(person) && !IsOwner(person);

    private bool IsFitToOwn(Actor person) =>
        person.WorksWithCustomers && person.UserId is not null && person.Clearance >= EffectiveLevel;

    private void RequireAssignable(Actor owner, string? note, Actor by)
    {
        const string field = "OwnerId";
        if (!by.IsSupervisor && (OwnerId is not null || owner.UserId != by.UserId))
        {
            throw new RuleViolation(ComplaintRules.AgentTakesOnlyUnowned).At(field);
        }

        if (!IsFitToOwn(owner))
        {
            throw new RuleViolation(ComplaintRules.OwnerWorksWithCustomers, owner.Name).At(field);
        }

        if (Names(owner))
        {
            throw new RuleViolation(ComplaintRules.NobodyDecidesAboutHimself, ComplaintAction.Assign).At(field);
        }

        if (IsOwner(owner))
        {
            throw new RuleViolation(ComplaintRules.HandedOverToSomeoneElse, owner.Name).At(field);
        }

        if (OwnerId is not null)
        {
            Given(note, nameof(note));
        }
    }

    private void HandTo(Actor owner, string? note, Actor by, DateTime now)
    {
        _handOvers.Add(new HandOver(OwnerId, OwnerName, owner, Text.Given(note), by, now));
        OwnerId = owner.UserId;
        OwnerName = owner.Name;
        Raise(new ComplaintAssigned(this));
    }
}
