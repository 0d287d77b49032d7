using CrmPortal.Data.Auditing;
using CrmPortal.Data.Users;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Writing;

public sealed class CommandTests
{
    [DatabaseTheory]
    public async Task The_same_form_sent_twice_does_the_thing_once_and_leads_to_the_first_result(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var user = await SaveUserAsync(db);
        var command = new CommandKey(user.Id, Guid.NewGuid());

        var first = await CreateAsync(db, user, command);
        var second = await CreateAsync(db, user, command);

        Assert.Equal(first, second);
        Assert.Equal(1, await CountAsync(db));
    }

    [DatabaseTheory]
    public async Task Fifty_at_once_do_the_thing_once(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var user = await SaveUserAsync(db);
        var command = new CommandKey(user.Id, Guid.NewGuid());

        var locations = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => CreateAsync(db, user, command))));

        Assert.Single(locations.Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await CountAsync(db));
        await using var session = db.As(Actor.System);
        Assert.Equal(1, await session.AuditEvents.CountAsync(e => e.Entity == "Customer"));
    }

    [DatabaseTheory]
    public async Task The_same_identifier_of_another_user_is_another_command(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var id = Guid.NewGuid();
        var one = await SaveUserAsync(db);
        var other = await SaveUserAsync(db);

        await CreateAsync(db, one, new CommandKey(one.Id, id));
        await CreateAsync(db, other, new CommandKey(other.Id, id));

        Assert.Equal(2, await CountAsync(db));
    }

    [DatabaseTheory]
    public async Task Fifty_different_commands_at_once_are_all_carried_out_and_the_chain_is_whole(DatabaseProvider database)
    {
        await using var db = await TestDatabase.CreateAsync(database);
        var user = await SaveUserAsync(db);

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => CreateAsync(db, user, new CommandKey(user.Id, Guid.NewGuid())))));

        Assert.Equal(50, await CountAsync(db));
        await using var session = db.As(Actor.System);
        Assert.Null((await AuditChain.VerifyAsync(session, CancellationToken.None)).BrokenAt);
    }

    private static async Task<User> SaveUserAsync(TestDatabase db)
    {
        var user = Given.User();
        await db.SaveAsync(user);
        return user;
    }

    private static async Task<string> CreateAsync(TestDatabase db, User user, CommandKey command)
    {
        await using var session = db.As(user.ActingAt(db.Clock.Now));
        var customer = Given.Customer();
        session.Add(customer);
        return await session.CommitAsync(command, customer, id => Customer.Numbers.Of(id), CancellationToken.None);
    }

    private static async Task<int> CountAsync(TestDatabase db)
    {
        await using var session = db.As(Actor.System);
        return await session.Customers.CountAsync();
    }
}
