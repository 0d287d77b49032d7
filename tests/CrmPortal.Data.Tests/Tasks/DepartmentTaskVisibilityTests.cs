using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Tasks;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Tasks;

[Trait("Rule", "TSK-13")]
public sealed class DepartmentTaskVisibilityTests
{
    [DatabaseTheory]
    public async Task A_question_is_seen_by_the_department_and_by_whoever_sees_the_complaint(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, workshop, elsewhere) = await TeamsAsync(database);
        var complaint = await ComplaintAsync(database, north);
        await AskAsync(database, complaint, workshop);

        Assert.True(await SeesAsync(database, Given.Actor(id: 900, teamId: workshop.Id)));
        Assert.True(await SeesAsync(database, Given.Actor(id: 900, teamId: north.Id)));
        Assert.True(await SeesAsync(database, Given.Actor(Role.Manager, id: 900)));
        Assert.False(await SeesAsync(database, Given.Actor(id: 900, teamId: elsewhere.Id)));
        Assert.False(await SeesAsync(database, Given.Actor(Role.Supervisor, id: 900, teamId: elsewhere.Id)));
        Assert.False(await SeesAsync(database, Given.Actor(Role.Admin, id: 900)));
        Assert.False(await SeesAsync(database, null));
    }

    [DatabaseTheory]
    public async Task A_person_without_a_team_is_asked_alone(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, _, elsewhere) = await TeamsAsync(database);
        var person = Given.User();
        await database.SaveAsync(person);
        await AskAsync(database, await ComplaintAsync(database, north), person: person);

        Assert.True(await SeesAsync(database, person.ActingAt(Clock.Start)));
        Assert.False(await SeesAsync(database, Given.Actor(id: 900, teamId: elsewhere.Id)));
    }

    [DatabaseTheory]
    public async Task Of_a_complaint_somebody_may_not_see_he_is_told_the_number(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, workshop, _) = await TeamsAsync(database);
        var complaint = await ComplaintAsync(database, north);
        await AskAsync(database, complaint, workshop);
        await using var db = database.As(Given.Actor(id: 900, teamId: workshop.Id));

        var row = await db.Tasks.Rows(db).SingleAsync();

        Assert.Equal((complaint.Number, null), (row.ComplaintNumber!, row.Customer));
        Assert.Empty(await db.Complaints.ToListAsync());
    }

    [DatabaseTheory]
    public async Task A_question_follows_the_level_of_its_complaint_up_and_down(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, workshop, _) = await TeamsAsync(database);
        var customer = Given.Customer();
        await database.SaveAsync(customer);
        var complaint = await ComplaintAsync(database, north, customer);
        await AskAsync(database, complaint, workshop);
        var member = Given.Actor(id: 900, teamId: workshop.Id, clearance: InfoLevel.Internal);

        await AmendAsync(database, InfoLevel.Confidential);
        var raised = await SeesAsync(database, member);
        await AmendAsync(database, InfoLevel.Internal);
        var lowered = await SeesAsync(database, member);
        await EditAsync(database, InfoLevel.TopSecret);
        var withCustomer = await SeesAsync(database, member);

        Assert.Equal((false, true, false), (raised, lowered, withCustomer));
        await using var db = database.As(Actor.System);
        Assert.Equal(InfoLevel.TopSecret, (await db.Tasks.SingleAsync()).Level);
    }

    [DatabaseTheory]
    public async Task What_is_no_question_keeps_its_level_when_a_complaint_changes(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, _, _) = await TeamsAsync(database);
        await ComplaintAsync(database, north);
        await database.SaveAsync(Given.Task("other"));

        await AmendAsync(database, InfoLevel.Confidential);

        await using var db = database.As(Actor.System);
        Assert.Equal(InfoLevel.Internal, (await db.Tasks.SingleAsync()).Level);
    }

    [DatabaseTheory]
    [Trait("Rule", "TSK-15")]
    public async Task The_database_keeps_one_task_for_each_risk_of_a_complaint(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (north, workshop, _) = await TeamsAsync(database);
        var complaint = await ComplaintAsync(database, north);
        await OpenAsync(Risks.Legal);
        await OpenAsync(Risks.Safety);

        await Assert.ThrowsAsync<DbUpdateException>(() => OpenAsync(Risks.Legal));

        await using var db = database.As(Actor.System);
        Assert.Equal([Risks.Legal, Risks.Safety], await db.Tasks.OrderBy(t => t.Id).Select(t => t.Risk!.Value).ToListAsync());

        async Task OpenAsync(Risks risk)
        {
            await using var other = database.As(Actor.System);
            var stored = await other.Complaints.With(ComplaintParts.History).SingleAsync(c => c.Id == complaint.Id);
            other.Add(stored.Investigation.AskForRisk(risk, new NewTask { Title = "Look", DueAt = Clock.Start.AddDays(1), TeamId = workshop.Id }, Clock.Start));
            await other.SaveChangesAsync();
        }
    }

    private static async Task<(Team North, Team Workshop, Team Elsewhere)> TeamsAsync(TestDatabase database)
    {
        var (north, workshop, elsewhere) = (Given.Team(), Given.Team(), Given.Team());
        await database.SaveAsync(north, workshop, elsewhere);
        return (north, workshop, elsewhere);
    }

    private static async Task<Complaint> ComplaintAsync(TestDatabase database, Team team, Customer? customer = null)
    {
        var complaint = Given.Complaint(1, customer, team: team);
        await database.SaveAsync(complaint);
        return complaint;
    }

    private static async Task AskAsync(TestDatabase database, Complaint complaint, Team? team = null, User? person = null)
    {
        await using var db = database.As(Actor.System);
        await Given.AskedAsync(db, complaint, team, person);
    }

    private static async Task AmendAsync(TestDatabase database, InfoLevel level)
    {
        await using var db = database.As(Actor.System);
        var complaint = await db.Complaints.SingleAsync();
        var content = new ComplaintContent
        {
            Description = complaint.Content.Description,
            Anonymous = complaint.Content.Anonymous,
        };
        var subject = new ComplaintSubject
        {
            TypeId = complaint.TypeId,
            CustomerId = complaint.CustomerId,
            CustomerLevel = complaint.CustomerLevel,
            Level = level,
        };
        complaint.Reception.Amend(content, subject, Given.Actor(Role.Supervisor, id: 901), Clock.Start, TimeZoneInfo.Utc);
        await db.SaveChangesAsync();
    }

    private static async Task EditAsync(TestDatabase database, InfoLevel level)
    {
        await using var db = database.As(Actor.System);
        var customer = await db.Customers.SingleAsync();
        customer.Edit(
            new CustomerDetails { Type = customer.Type, Name = customer.Name, Email = customer.Email, Stage = customer.Stage, Level = level },
            [],
            Actor.System);
        await db.SaveChangesAsync();
    }

    private static async Task<bool> SeesAsync(TestDatabase database, Actor? actor)
    {
        await using var db = database.As(actor);
        return await db.Tasks.AnyAsync();
    }
}
