using CrmPortal.Data.Complaints;
using CrmPortal.Data.Knowledge;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Knowledge;

public sealed class GuidelineTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [DatabaseTheory]
    [Trait("Rule", "GUI-01")]
    public async Task The_guideline_of_the_subtype_wins_over_that_of_its_type(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (type, with, without) = await TypesAsync(database);
        await database.SaveAsync(Given.Guideline(type, "of the type"), Given.Guideline(with, "of the subtype"));
        await using var db = database.As(Given.Actor());

        Assert.Equal("of the subtype", (await db.GuidelineForAsync(type, with, None))?.HandlingEn);
        Assert.Equal("of the type", (await db.GuidelineForAsync(type, without, None))?.HandlingEn);
        Assert.Equal("of the type", (await db.GuidelineForAsync(type, subtypeId: null, None))?.HandlingEn);
        Assert.Null(await db.GuidelineForAsync(long.MaxValue, subtypeId: null, None));
    }

    [DatabaseTheory]
    [Trait("Rule", "GUI-03")]
    public async Task The_latest_version_holds_until_the_guideline_is_retired(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (type, with, _) = await TypesAsync(database);
        await database.SaveAsync(Given.Guideline(type, "of the type"), Given.Guideline(with, "first"));
        var lead = Given.Actor(Role.Supervisor);

        await ChangeAsync(database, with, g => g.Revise(g.Current.Content() with { HandlingEn = "second", Allowed = [RemedyType.Repair] }, lead, Clock.Start));
        var revised = await ReadAsync(database, type, with);
        await ChangeAsync(database, with, g => g.Retire(lead, Clock.Start));
        var retired = await ReadAsync(database, type, with);

        Assert.Equal((2, "second"), (revised?.Number, revised?.HandlingEn));
        Assert.Equal([RemedyType.Repair], revised!.Allowed);
        Assert.Equal("of the type", retired?.HandlingEn);
        await database.SaveAsync(Given.Guideline(with, "third"));
        Assert.Equal("third", (await ReadAsync(database, type, with))?.HandlingEn);
    }

    [DatabaseTheory]
    [Trait("Rule", "GUI-01")]
    public async Task A_second_guideline_in_force_is_not_stored(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (type, _, _) = await TypesAsync(database);
        await database.SaveAsync(Given.Guideline(type));

        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(Given.Guideline(type)));
    }

    [DatabaseTheory]
    [Trait("Rule", "GUI-01")]
    public async Task A_script_is_for_its_type_and_the_subtypes_without_one(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (type, with, without) = await TypesAsync(database);
        await database.SaveAsync(Given.Guideline(type, reception: "of the type"), Given.Guideline(with, reception: "of the subtype"));
        await using var db = database.As(Given.Actor());

        IReadOnlyList<CallScript> scripts = [];
        var sent = await database.Commands.DuringAsync(async () => scripts = await GuidelineList.CallScriptsAsync(db, chinese: false, None));

        Assert.Single(sent);
        Assert.Equal(["of the type", "of the subtype"], scripts.Select(s => s.Text));
        Assert.Equal(["Port", "Port / Crane"], scripts.Select(s => s.Type));
        Assert.Equal([type, without], scripts[0].TypeIds);
        Assert.Equal([with], scripts[1].TypeIds);
    }

    [DatabaseTheory]
    public async Task The_audit_trail_tells_what_a_guideline_allows(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (type, _, _) = await TypesAsync(database);

        await database.SaveAsync(Given.Guideline(type));

        await using var db = database.As(Actor.System);
        var audited = await db.AuditEvents.Where(e => e.Entity == nameof(Guideline)).SingleAsync();
        Assert.Contains("[\"Refund\",\"Apology\"]", audited.Changes, StringComparison.Ordinal);
    }

    private static async Task<(long Type, long With, long Without)> TypesAsync(TestDatabase database)
    {
        var type = new ComplaintType("Port", "港口");
        await database.SaveAsync(type);
        var (with, without) = (new ComplaintType("Crane", "吊机", type.Id), new ComplaintType("Gate", "闸口", type.Id));
        await database.SaveAsync(with, without);
        return (type.Id, with.Id, without.Id);
    }

    private static async Task ChangeAsync(TestDatabase database, long typeId, Action<Guideline> change)
    {
        await using var db = database.As(Actor.System);
        change(await db.Guidelines.Include(g => g.Versions).SingleAsync(g => g.TypeId == typeId && g.RetiredAt == null));
        await db.SaveChangesAsync();
    }

    private static async Task<GuidelineVersion?> ReadAsync(TestDatabase database, long typeId, long subtypeId)
    {
        await using var db = database.As(Given.Actor());
        return await db.GuidelineForAsync(typeId, subtypeId, None);
    }
}
