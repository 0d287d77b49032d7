using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>Whose a complaint is: the owner, the owners before, and the queue of a team.</summary>
public sealed class ComplaintOwnership
{
    private readonly Complaint _complaint;

    internal ComplaintOwnership(Complaint complaint) => _complaint = complaint;

    /// <summary>CMP-15. Every change of owner, the oldest first.</summary>
    public IReadOnlyList<HandOver> HandOvers => PartList<HandOver>.All(_complaint._handOvers);

    public bool IsOwner(Actor actor) => _complaint.OwnerId is not null && _complaint.OwnerId == actor.UserId;

    /// <summary>CMP-12 to CMP-15. Makes <paramref name="owner"/> the owner. An agent can only take what nobody owns.</summary>
    public void Assign(Actor owner, string? note, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Assign, by);
        RequireAssignable(owner, note, by);

        HandTo(owner, note, by, now);
        _complaint.Stay(ComplaintAction.Assign, by, now, Text.Given(note));
    }

    /// <summary>CMP-16. Sends it to another team's queue, or to everyone's; the owner stays until another one is assigned.</summary>
    public void Route(long? teamId, string reason, Actor by, DateTime now)
    {
        _complaint.Require(ComplaintAction.Route, by);
        reason = Complaint.Given(reason, nameof(reason));

        _complaint.TeamId = teamId;
        _complaint.Stay(ComplaintAction.Route, by, now, reason);
    }

    /// <summary>CMP-12, CMP-14, CMP-15. Whether <paramref name="person"/> could be the next owner, whoever assigns.</summary>
    public bool CanBeGivenTo(Actor person) => IsFitToOwn(person) && !_complaint.Content.Names(person) && !IsOwner(person);

    internal void RequireAssignable(Actor owner, string? note, Actor by)
    {
        const string field = "OwnerId";
        if (!by.IsSupervisor && (_complaint.OwnerId is not null || owner.UserId != by.UserId))
        {
            throw new RuleViolation(ComplaintRules.AgentTakesOnlyUnowned).At(field);
        }

        if (!IsFitToOwn(owner))
        {
            throw new RuleViolation(ComplaintRules.OwnerWorksWithCustomers, owner.Name).At(field);
        }

        if (_complaint.Content.Names(owner))
        {
            throw new RuleViolation(ComplaintRules.NobodyDecidesAboutHimself, ComplaintAction.Assign).At(field);
        }

        if (IsOwner(owner))
        {
            throw new RuleViolation(ComplaintRules.HandedOverToSomeoneElse, owner.Name).At(field);
        }

        if (_complaint.OwnerId is not null)
        {
            Complaint.Given(note, nameof(note));
        }
    }

    internal void HandTo(Actor owner, string? note, Actor by, DateTime now)
    {
        PartList<HandOver>.Add(
            ref _complaint._handOvers, new HandOver(_complaint.OwnerId, _complaint.OwnerName, owner, Text.Given(note), by, now));
        _complaint.OwnerId = owner.UserId;
        _complaint.OwnerName = owner.Name;
        _complaint.Raise(new ComplaintAssigned(_complaint));
    }

    private bool IsFitToOwn(Actor person) =>
        person.WorksWithCustomers && person.UserId is not null && person.Clearance >= _complaint.EffectiveLevel;
}
