using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Lists;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Interactions;

/// <summary>The query of the list's address.</summary>
public sealed class InteractionQuery(IQueryCollection query) : ListQuery<Interaction>(query, Criteria)
{
    private static readonly Criteria<Interaction> Criteria = new()
    {
        {
            // A channel that does not exist is as if none was asked for.
            "channel", AddressValue.Text,
            async (interactions, code, request) => await request.Db.Channels.AnyAsync(c => c.Code == code, request.Ct)
                ? interactions.Where(i => i.Channel!.Code == code)
                : interactions
        },
        { "purpose", AddressValue.Member<Purpose>(), (interactions, purpose) => interactions.Where(i => i.Purpose == purpose) },
        { "direction", AddressValue.Member<Direction>(), (interactions, direction) => interactions.Where(i => i.Direction == direction) },
        { "agent", AddressValue.OneOf("me"), (interactions, _, request) => LoggedBy(interactions, request.Actor.UserId) },
        { "from", AddressValue.Day, (interactions, day, request) => Since(interactions, LocalTime.StartOfDay(day, request.Zone)) },
        { "to", AddressValue.Day, (interactions, day, request) => Until(interactions, LocalTime.StartOfDay(day.AddDays(1), request.Zone)) },
    };

    private static IQueryable<Interaction> LoggedBy(IQueryable<Interaction> interactions, long? user) => interactions.Where(i => i.AgentId == user);

    private static IQueryable<Interaction> Since(IQueryable<Interaction> interactions, DateTime from) => interactions.Where(i => i.StartedAt >= from);

    private static IQueryable<Interaction> Until(IQueryable<Interaction> interactions, DateTime to) => interactions.Where(i => i.StartedAt < to);
}
