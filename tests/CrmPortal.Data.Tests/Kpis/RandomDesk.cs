using CrmPortal.Data.Complaints;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Tests.Kpis;

/// <summary>A desk where complaints live through anything that the domain lets happen, in an order that the seed decides.</summary>
internal sealed class RandomDesk(TestDatabase database, Random random)
{
    /// <summary>Steps on one complaint before somebody turns to another.</summary>
    private const int MostSteps = 6;

    private static readonly ComplaintStatus[] Way =
    [
        ComplaintStatus.Received, ComplaintStatus.Acknowledged, ComplaintStatus.Assessed, ComplaintStatus.Investigating, ComplaintStatus.ResponseOffered,
        ComplaintStatus.Implementing, ComplaintStatus.Resolved, ComplaintStatus.Closed,
    ];

    private static readonly ComplaintStatus[] Exits = [ComplaintStatus.Withdrawn, ComplaintStatus.Reclassified, ComplaintStatus.ReferredExternally];

    private readonly List<Team> _teams = [Given.Team(), Given.Team()];
    private readonly List<User> _owners = [];
    private readonly List<Customer> _customers = [];

    private DateTime Now => database.Clock.Now;

    private ComplaintPath Path => new()
    {
        Now = Now, Colleague = Given.Lead, Supervisor = Given.Lead, ChannelId = 1,
        Reply = new Message(MessageDirection.Outbound, "We are looking into it.", 1),
        Request = new Message(MessageDirection.Inbound, "I take it back.", 1),
    };

    /// <summary>Everybody who may ask for figures, and some who see nothing.</summary>
    public IReadOnlyList<Actor?> Readers =>
    [
        null,
        Actor.System,
        Given.Actor(Role.Admin, id: 900),
        .. from role in new[] { Role.Agent, Role.Supervisor, Role.Manager }
           from clearance in Enum.GetValues<InfoLevel>()
           from person in _owners.Select(owner => (owner.Id, owner.TeamId)).Append((901, null))
           select Given.Actor(role, person.Id, person.TeamId, clearance),
    ];

    public async Task OpenAsync()
    {
        await database.SaveAsync([.. _teams]);
        _owners.AddRange([Given.User(team: _teams[0]), Given.User(team: _teams[1]), Given.User()]);
        _customers.AddRange(Enum.GetValues<InfoLevel>().Select(level => Given.Customer(level: level)));
        await database.SaveAsync([.. _owners, .. _customers]);
    }

    /// <summary>Something happens. Where the domain refuses it, nothing does.</summary>
    public async Task GoOnAsync()
    {
        try
        {
            await (random.Next(8) switch
            {
                0 or 1 => ReceiveAsync(),
                2 => ImportAsync(),
                3 => ChangeCustomerAsync(),
                _ => WorkAsync(),
            });
        }
        catch (RuleViolation)
        {
            // Not now.
        }
    }

    private Task ReceiveAsync()
    {
        var complaint = Given.Complaint(
            random.Next(1, 4),
            random.Next(4) == 0 ? null : Pick(_customers),
            random.Next(3) == 0 ? null : Pick(_owners),
            random.Next(2) == 0 ? null : Pick(_teams),
            Pick(Enum.GetValues<Severity>()),
            Pick(Enum.GetValues<InfoLevel>()),
            Now.AddMinutes(-random.Next(0, 3000)).AddSeconds(random.Next(60)),
            channelId: random.Next(1, 4));
        return database.SaveAsync(complaint);
    }

    private Task ImportAsync()
    {
        var intake = new ComplaintIntake(
            new ComplaintContent { Description = "From the register.", Anonymous = true },
            new ComplaintSubject { TypeId = random.Next(1, 4), Level = Pick(Enum.GetValues<InfoLevel>()) },
            random.Next(1, 4),
            Now.AddDays(-random.Next(0, 60)));
        var reported = new ReportedOutcome(1, random.Next(3) > 0, "As reported.") { Timely = random.Next(3) switch { 0 => null, 1 => true, _ => false } };
        return database.SaveAsync(ImportedComplaint.TakeOver(intake, reported, Actor.System, Now, Given.Clocks));
    }

    private async Task ChangeCustomerAsync()
    {
        await using var db = database.As(Actor.System);
        var id = Pick(_customers).Id;
        var customer = await db.Customers.SingleAsync(c => c.Id == id);
        customer.Edit(customer.Details() with { Level = Pick(Enum.GetValues<InfoLevel>()) }, [], Actor.System);
        await db.SaveChangesAsync();
    }

    private async Task WorkAsync()
    {
        await using var db = database.As(Actor.System);
        var ids = await db.Complaints.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
        if (ids.Count == 0)
        {
            return;
        }

        var id = Pick(ids);
        var complaint = await db.Complaints.With(ComplaintParts.All).SingleAsync(c => c.Id == id);
        for (var steps = random.Next(1, MostSteps + 1); steps > 0; steps--)
        {
            await ActAsync(db, complaint);
            await db.SaveChangesAsync();
            database.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 60 * 60 * 8)));
        }
    }

    private async Task ActAsync(CrmDbContext db, Complaint complaint)
    {
        var owner = complaint.OwnerId is { } id ? new Actor(id, complaint.OwnerName!, Role.Agent, complaint.TeamId, InfoLevel.TopSecret) : Given.Lead;
        switch (random.Next(16))
        {
            case 0:
                complaint.Ownership.Assign(Pick(_owners).ActingAt(Now), "Handed on", Given.Lead, Now);
                break;
            case 1:
                complaint.Ownership.Route(random.Next(3) == 0 ? null : Pick(_teams).Id, "Better there", Given.Lead, Now);
                break;
            case 2:
                complaint.Escalation.Raise("Urgent", Given.Lead, Now);
                break;
            case 3:
                await MergeAsync(db, complaint);
                break;
            case 4:
                complaint.Step(Pick(Exits), owner, Path);
                break;
            case 5 or 6 or 7 when complaint.Status is ComplaintStatus.Resolved:
                complaint.Closing.RecordRevisit(Pick(Enum.GetValues<RevisitResult>()), "Said so", random.Next(2) == 0, owner, Now, Given.Clocks);
                break;
            case 5 or 6 when complaint.Status is ComplaintStatus.Investigating:
                complaint.Step(ComplaintStatus.OnHold, owner, Path);
                break;
            default:
                Advance(complaint, owner);
                break;
        }
    }

    private async Task MergeAsync(CrmDbContext db, Complaint complaint)
    {
        var target = await db.Complaints.MergeTargetsOf(complaint).With(ComplaintParts.All).OrderBy(c => c.Id).FirstOrDefaultAsync();
        if (target is not null)
        {
            complaint.Exits.Merge(target, "The same", Given.Lead, Now, Given.Clocks);
        }
    }

    /// <summary>One step on the way that most complaints go.</summary>
    private void Advance(Complaint complaint, Actor owner)
    {
        switch (complaint.Status)
        {
            case not ComplaintStatus.Received when complaint.OwnerId is null:
                complaint.Ownership.Assign(Pick(_owners).ActingAt(Now), "Yours", Given.Lead, Now);
                break;
            case ComplaintStatus.OnHold:
                complaint.Investigation.Resume(null, owner, Now, Given.Clocks);
                break;
            case ComplaintStatus.Closed:
                complaint.Closing.Reopen("Not settled", Given.Lead, Now, Given.Clocks);
                break;
            case ComplaintStatus.Implementing:
                foreach (var remedy in complaint.Remedies.Where(remedy => remedy.IsPending).ToList())
                {
                    complaint.Remedies.Implement(remedy.Line, null, owner, Now);
                }

                complaint.Closing.Resolve(Path.Reply, owner, Now, Given.Clocks);
                break;
            default:
                complaint.Step(Way.SkipWhile(status => status != complaint.Status).Skip(1).FirstOrDefault(ComplaintStatus.Closed), owner, Path);
                break;
        }
    }

    private T Pick<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];
}
