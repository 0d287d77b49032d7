using CrmPortal.Data.Jobs;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Jobs;

[Trait("Rule", "JOB-01")]
public sealed class JobLeaseTests
{
    private const string Job = "sweep";

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    [DatabaseTheory]
    public async Task Of_many_servers_one_gets_the_lease(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ClaimAsync(db, Guid.NewGuid())));

        Assert.Single(claims, claimed => claimed);
    }

    [DatabaseTheory]
    public async Task A_server_that_died_is_followed_by_another_when_its_lease_ends(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var (dead, next) = (Guid.NewGuid(), Guid.NewGuid());
        await ClaimAsync(db, dead);

        db.Clock.Advance(JobLeases.Term - TimeSpan.FromTicks(1));
        var early = await ClaimAsync(db, next);
        db.Clock.Advance(TimeSpan.FromTicks(1));
        var late = await ClaimAsync(db, next);

        await using var session = db.As(Actor.System);
        Assert.Equal((false, true), (early, late));
        Assert.False(await JobLeases.RenewAsync(session, Job, dead, CancellationToken.None));
        await JobLeases.EndAsync(session, Job, dead, JobOutcome.Done, 7, Every, CancellationToken.None);
        Assert.Equal(next, (await session.JobLeases.AsNoTracking().SingleAsync()).HolderId);
    }

    [DatabaseTheory]
    public async Task A_lease_that_is_renewed_is_not_taken_over(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var holder = Guid.NewGuid();
        await ClaimAsync(db, holder);
        await using var session = db.As(Actor.System);

        for (var minute = 0; minute < 5; minute++)
        {
            db.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.True(await JobLeases.RenewAsync(session, Job, holder, CancellationToken.None));
            Assert.False(await ClaimAsync(db, Guid.NewGuid()));
        }
    }

    [DatabaseTheory]
    public async Task The_next_run_waits_its_time_and_the_last_one_is_told(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var holder = Guid.NewGuid();
        await ClaimAsync(db, holder);
        await using var session = db.As(Actor.System);

        await JobLeases.EndAsync(session, Job, holder, JobOutcome.Failed, 3, Every, CancellationToken.None);
        var ended = await session.JobLeases.AsNoTracking().SingleAsync();
        var early = await ClaimAsync(db, Guid.NewGuid());
        db.Clock.Advance(Every);
        var late = await ClaimAsync(db, Guid.NewGuid());

        Assert.Equal((JobOutcome.Failed, 3, Clock.Start, Clock.Start + Every), (ended.Outcome, ended.Worked, ended.EndedAt, ended.NextRunAt));
        Assert.Equal((false, true), (early, late));
    }

    private static async Task<bool> ClaimAsync(TestDatabase db, Guid holder)
    {
        await using var session = db.As(Actor.System);
        return await JobLeases.ClaimAsync(session, Job, holder, CancellationToken.None);
    }
}
