using System.Text.Json.Nodes;
using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.ServiceLevels;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.SampleData.Company;

/// <summary>
/// Fills an empty database with a logistics company one would believe: its customers, eighteen months of contacts and
/// complaints, and the work of today. The same day, staff and size give the same company.
/// </summary>
public static class SampleCompany
{
    private const int Seed = 20240917;

    /// <param name="db">With the reference data and the users of <see cref="SampleStaff"/>.</param>
    /// <param name="customers">How many; at least 20.</param>
    /// <param name="zone">Of the organisation.</param>
    /// <param name="currency">Of the organisation.</param>
    public static async Task FillAsync(CrmDbContext db, int customers, TimeZoneInfo zone, string currency, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(customers, 20);
        var scene = await SceneAsync(db, zone, currency, ct);
        var served = await AddCustomersAsync(db, scene, customers, ct);
        var complaints = await AddComplaintsAsync(db, scene, served, ct);

        // Finished work need not be looked at with every save that follows.
        db.ChangeTracker.Clear();
        db.AttachRange(served.Select(c => c.Customer));
        db.AttachRange(scene.Channels.Values);
        var contacts = new SampleInteractions(scene).Make(served, complaints);
        db.AddRange(contacts.Select(c => c.Interaction));
        await db.SaveHistoryAsync(ct);
        db.AddRange(new SampleTasks(scene).Make(contacts));
        db.AddRange(await new SampleActions(db, scene).MakeAsync(ct));
        db.AddRange(SampleCases.Make(scene, complaints));
        var purchases = new SamplePurchases(scene);
        db.AddRange(served.SelectMany(purchases.Of));
        db.AddRange(new SampleFeedback(scene).Make(served));
        Retire(scene, served);
        db.Note(AuditNote.Of(
            AuditAction.Import,
            "Sample",
            entityId: null,
            new JsonObject { ["customers"] = served.Count, ["complaints"] = complaints.Count, ["interactions"] = contacts.Count }));
        await db.SaveHistoryAsync(ct);
    }

    private static async Task<SampleScene> SceneAsync(CrmDbContext db, TimeZoneInfo zone, string currency, CancellationToken ct)
    {
        var now = LocalTime.FullMinute(db.Clock.GetUtcNow().UtcDateTime);
        var hours = await db.OfficeHours.AsNoTracking().Include(h => h.Days).SingleAsync(ct);
        var levels = await db.ServiceLevels.AsNoTracking().WithTimes().SingleAsync(ct);
        var users = await db.Users.AsNoTracking().OrderBy(u => u.Id).ToListAsync(ct);
        var teams = await db.Teams.ToDictionaryAsync(t => t.Name, t => t.Id, StringComparer.Ordinal, ct);
        var channels = await db.Channels.ToListAsync(ct);
        var types = await db.ComplaintTypes.AsNoTracking().Where(t => t.ParentId != null).ToListAsync(ct);
        var crew = new SampleCrew(
            In(Role.Agent), In(Role.Supervisor), teams[SampleStaff.ChineseTeam], teams[SampleStaff.InternationalTeam]);
        return new SampleScene(
            new OfficeTime(hours.Calendar(zone), now),
            new Chance(Seed),
            crew,
            levels.Deadlines(),
            levels.FastLane(),
            levels.Limits(currency),
            channels.ToDictionary(c => c.Code, StringComparer.Ordinal),
            types.ToDictionary(t => t.NameEn, StringComparer.Ordinal),
            await db.CauseCodes.ToDictionaryAsync(c => c.NameEn, c => c.Id, StringComparer.Ordinal, ct),
            await SampleGuidelines.AddAsync(db, crew.Supervisors[0], now.AddMonths(-18), ct));

        List<Actor> In(Role role) => [.. users.Where(u => u.Role == role).Select(u => u.ActingAt(now))];
    }

    private static async Task<IReadOnlyList<SampleCustomer>> AddCustomersAsync(CrmDbContext db, SampleScene scene, int count, CancellationToken ct)
    {
        var maker = new SampleCustomers(scene);
        var heads = maker.Heads(count);
        db.AddRange(heads.Select(c => c.Customer));
        await db.SaveHistoryAsync(ct);
        var rest = maker.Rest(count, heads).OrderBy(c => c.Customer.CreatedAt).ToList();
        db.AddRange(rest.Select(c => c.Customer));
        await db.SaveHistoryAsync(ct);
        return [.. heads, .. rest];
    }

    private static async Task<IReadOnlyList<ComplaintSimulation>> AddComplaintsAsync(
        CrmDbContext db, SampleScene scene, IReadOnlyList<SampleCustomer> customers, CancellationToken ct)
    {
        var maker = new SampleComplaints(scene, customers);
        List<ComplaintSimulation> simulations = [];
        List<(ComplaintSimulation Of, ComplaintSimulation Again, DateTime At)> doubles = [];
        foreach (var plan in maker.Plan())
        {
            var simulation = new ComplaintSimulation(plan, scene);
            simulations.Add(simulation);
            if (simulations.Count % 20 == 7 && plan is { HaltsAt: null, Ending: ComplaintEnding.Closed })
            {
                // Told again after an hour of work, merged after another; both need their keys for it.
                var (told, merged) = (scene.Time.After(plan.ReceivedAt, 20), scene.Time.After(plan.ReceivedAt, 45));
                simulation.RunTo(merged);
                var again = new ComplaintSimulation(SampleComplaints.Duplicate(plan, told), scene);
                again.RunTo(merged);
                simulations.Add(again);
                doubles.Add((simulation, again, merged));
            }
            else
            {
                simulation.RunTo(scene.Now);
            }
        }

        db.AddRange(simulations.Select(w => w.Complaint));
        await db.SaveHistoryAsync(ct);
        foreach (var (simulation, again, at) in doubles)
        {
            if (simulation.Complaint.Status.IsOpen() && at < scene.Now)
            {
                var zh = simulation.Plan.Customer.Chinese;
                again.Complaint.Exits.Merge(
                    simulation.Complaint, ComplaintTexts.Duplicate(zh), scene.Crew.SupervisorOf(zh), at, scene.Clocks(simulation.Plan.Customer.Customer));
            }

            simulation.RunTo(scene.Now);
        }

        db.AddRange(new SampleQuestions(scene).Of(simulations));
        foreach (var simulation in simulations.Where(w => w.Question is not null))
        {
            db.AddQuestion(simulation.Question!, simulation.Complaint);
        }

        (await db.RiskTeams.SingleAsync(ct)).Change(
            legal: scene.Crew.Departments[0].TeamId,
            safety: scene.Crew.Departments[1].TeamId,
            media: null,
            regulator: scene.Crew.Departments[0].TeamId);
        await db.SaveHistoryAsync(ct);
        return simulations;
    }

    // Last of all: nothing can be logged at a customer who has been taken out of the lists.
    private static void Retire(SampleScene scene, IReadOnlyList<SampleCustomer> customers)
    {
        foreach (var customer in customers.Where(c => c.Customer.Stage is Domain.Customers.CustomerStage.Former).Take(3))
        {
            customer.Customer.Deactivate(
                customer.Chinese ? "公司已注销" : "Company dissolved", scene.Crew.SupervisorOf(customer.Chinese), scene.Time.Before(scene.Now, 2000));
        }
    }
}
