using CrmPortal.Data.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Customers;

public sealed class AncestorTests
{
    [DatabaseTheory]
    [Trait("Rule", "CUS-04")]
    public async Task An_organisation_that_the_actor_does_not_see_is_among_those_above(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (team, top) = (Given.Team(), Given.Organisation("Top"));
        await database.SaveAsync(team, top);
        var hidden = Given.Organisation("Hidden", team: team, parent: top);
        await database.SaveAsync(hidden);
        var low = Given.Organisation("Low", parent: hidden);
        await database.SaveAsync(low);
        await using var db = database.As(Given.Actor(Role.Agent));

        var above = await db.AncestorsAsync(low.Id, CancellationToken.None);

        Assert.False(await db.Customers.AnyAsync(c => c.Id == hidden.Id));
        Assert.Equal([low.Id, hidden.Id, top.Id], above);
    }
}
