using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Knowledge;

public sealed class CaseTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [DatabaseTheory]
    [Trait("Rule", "CAS-09")]
    public async Task A_draft_is_seen_by_its_author_and_by_supervisors_who_see_the_complaint(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (mine, other) = (Given.Team(), Given.Team());
        await database.SaveAsync(mine, other);
        var author = Given.User(team: mine);
        await database.SaveAsync(author);
        var complaint = await ClosedAsync(database, author, mine);
        await database.SaveAsync(Given.Case(complaint, author, "draft"), Given.PublishedCase(complaint, author, "published"));

        Assert.Equal(["draft", "published"], await SeenAsync(database, author.ActingAt(Clock.Start)));
        Assert.Equal(["draft", "published"], await SeenAsync(database, Given.Actor(Role.Supervisor, id: 900, teamId: mine.Id)));
        Assert.Equal(["published"], await SeenAsync(database, Given.Actor(Role.Supervisor, id: 901, teamId: other.Id)));
        Assert.Equal(["published"], await SeenAsync(database, Given.Actor(Role.Agent, id: 902, teamId: mine.Id)));
        Assert.Equal(["published"], await SeenAsync(database, Given.Actor(Role.Manager, id: 903)));
        Assert.Empty(await SeenAsync(database, Given.Actor(Role.Admin, id: 904)));
        Assert.Empty(await SeenAsync(database, null));
    }

    [DatabaseTheory]
    [Trait("Rule", "CAS-11")]
    public async Task Similar_cases_are_those_of_the_subtype_then_of_the_type_and_at_most_five(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var author = Given.User();
        await database.SaveAsync(author);
        var types = await TypesAsync(database);
        var ofType = await ClosedAsync(database, author, typeId: types.Type);
        var ofSubtype = await ClosedAsync(database, author, typeId: types.Type, subtypeId: types.Subtype);
        var foreign = await ClosedAsync(database, author);
        await database.SaveAsync(Given.PublishedCase(ofSubtype, author, "subtype"), Given.PublishedCase(foreign, author, "foreign"), Given.Case(ofType, author, "draft"));
        foreach (var n in Enumerable.Range(1, 5))
        {
            await database.SaveAsync(Given.PublishedCase(ofType, author, $"type {n}"));
        }

        await using var db = database.As(Given.Actor());
        var similar = await CaseList.SimilarAsync(db, types.Type, types.Subtype, None);

        Assert.Equal(["subtype", "type 5", "type 4", "type 3", "type 2"], similar.Select(c => c.Title));
    }

    [DatabaseTheory]
    public async Task A_search_takes_every_word_literally(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var author = Given.User();
        await database.SaveAsync(author);
        var complaint = await ClosedAsync(database, author);
        await database.SaveAsync(Given.PublishedCase(complaint, author, "50% off", "吊机坏了"), Given.PublishedCase(complaint, author, "500 off"));
        await using var db = database.As(Given.Actor());

        Assert.Equal(["50% off"], await FoundAsync("50% OFF"));
        Assert.Equal(["50% off"], await FoundAsync("吊机 off"));
        Assert.Equal(2, (await FoundAsync("off rope")).Count);
        Assert.Empty(await FoundAsync("_off"));

        async Task<List<string>> FoundAsync(string typed) => await db.Cases.Telling(typed).Select(c => c.Title).ToListAsync();
    }

    [DatabaseTheory]
    [Trait("Rule", "CAS-04")]
    public async Task Personal_data_comes_from_complaint_customer_contacts_and_named_users_whoever_asks(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (team, named) = (Given.Team(), Given.User(name: "Nora Named"));
        await database.SaveAsync(team, named);
        var customer = Given.Customer("Ada Lovelace", team: team, phone: "+86 138 1234 5678", email: "ada@example.org");
        customer.AddContact(new ContactDetails { Name = "Charles Babbage", Email = "charles@example.org", Phone = Given.PhoneNumber("01066778899") }, Actor.System);
        await database.SaveAsync(customer);
        var complaint = Given.Complaint(1, customer, team: team, complainant: "Mary Somerville", naming: [named.Id]);
        await database.SaveAsync(complaint);
        await using var db = database.As(Given.Actor(Role.Agent, teamId: long.MaxValue));

        var scanner = await db.PersonalDataScannerAsync(complaint.Id, None);

        Assert.Equal(
            ["Ada Lovelace", "Babbage", "Mary Somerville", "Nora Named", "12345", "66778899"],
            scanner.FindIn("Ada Lovelace, Babbage, Mary Somerville, Nora Named, 12345, 66778899"));
    }

    private static async Task<Complaint> ClosedAsync(TestDatabase database, User owner, Team? team = null, long typeId = 1, long? subtypeId = null)
    {
        var complaint = Given.ComplaintIn(ComplaintStatus.Closed, owner, team: team, typeId: typeId, subtypeId: subtypeId);
        await database.SaveAsync(complaint);
        return complaint;
    }

    private static async Task<(long Type, long Subtype)> TypesAsync(TestDatabase database)
    {
        var type = new ComplaintType("Port", "港口");
        await database.SaveAsync(type);
        var subtype = new ComplaintType("Crane", "吊机", type.Id);
        await database.SaveAsync(subtype);
        return (type.Id, subtype.Id);
    }

    private static async Task<List<string>> SeenAsync(TestDatabase database, Actor? viewer)
    {
        await using var db = database.As(viewer);
        return await db.Cases.Select(c => c.Title).Order().ToListAsync();
    }
}
