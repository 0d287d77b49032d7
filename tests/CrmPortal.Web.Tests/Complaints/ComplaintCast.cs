using System.Net;
using System.Text.Json;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints;

/// <summary>A portal with a customer, and somebody of every kind at their desk.</summary>
public sealed class ComplaintCast : IAsyncLifetime
{
    /// <summary>Number of a customer who has no complaint.</summary>
    public const string OtherCustomer = "C-000002";

    private readonly Dictionary<string, (User User, Visitor Visitor, string Token)> _people = new(StringComparer.Ordinal);

    public WebHost Host { get; } = new();

    public Customer Customer { get; } = Given.Customer();

    /// <summary>Team 1, which nobody of the cast is in.</summary>
    public Team Department { get; } = Given.Team("Workshop");

    /// <summary>owner and other are agents; lead and chief are supervisors, of whom chief may own complaints too.</summary>
    public IEnumerable<string> Names => _people.Keys;

    public async Task InitializeAsync()
    {
        await Host.InitializeAsync();
        await Host.SaveAsync(Customer);
        await Host.SaveAsync(Given.Customer("Somebody else"));
        await Host.SaveAsync(Department);
        foreach (var (name, role) in new[]
        {
            ("owner", Role.Agent), ("other", Role.Agent), ("lead", Role.Supervisor), ("chief", Role.Supervisor),
            ("manager", Role.Manager), ("admin", Role.Admin),
        })
        {
            var user = Given.User(role, name: name);
            var visitor = await Host.SignInAsync(user);
            _people[name] = (user, visitor, (await visitor.GetAsync("/account/password")).ValueOf("__RequestVerificationToken")!);
        }
    }

    public User User(string name) => _people[name].User;

    public Visitor Visitor(string name) => _people[name].Visitor;

    public Actor Actor(string name) => User(name).ActingAt(Clock.Start);

    public async Task<Complaint> SaveAsync(Complaint complaint)
    {
        await Host.SaveAsync(complaint);
        return complaint;
    }

    /// <summary>A complaint of the customer in this status, owned by this person.</summary>
    public async Task<Complaint> ComplaintAsync(
        ComplaintStatus status, string owner = "owner", Severity severity = Severity.Moderate, NewAttachment? file = null)
    {
        var complaint = Given.ComplaintIn(status is ComplaintStatus.Merged ? ComplaintStatus.Received : status, User(owner), severity, Customer);
        if (file is not null)
        {
            complaint.Attachments.Add([file], Domain.Shared.Actor.System, Clock.Start);
        }

        if (status is not ComplaintStatus.Merged)
        {
            return await SaveAsync(complaint);
        }

        var target = await SaveAsync(Given.ComplaintIn(ComplaintStatus.Received, User(owner), customer: Customer));
        await Host.QueryAsync(async db =>
        {
            var continued = (await db.FindComplaintForWorkAsync(target.Number, ComplaintParts.All, CancellationToken.None))!;
            complaint.Exits.Merge(continued, "The same crane", Actor("lead"), Clock.Start, Given.Clocks);
            db.Add(complaint);
            return await db.SaveChangesAsync();
        });
        return complaint;
    }

    /// <summary>Sends a step's form as somebody who did not open it: no version, but the session's token.</summary>
    public Task<Page> PostAsync(string name, Complaint complaint, string step, Fields fields, HttpStatusCode expected, Guid? command = null) =>
        PostAsync(name, $"/complaints/{complaint.Number}/{step}", fields, expected, command);

    public Task<Page> PostAsync(string name, string address, Fields fields, HttpStatusCode expected, Guid? command = null, Upload? file = null)
    {
        var (_, visitor, token) = _people[name];
        List<KeyValuePair<string, string>> sent =
        [
            new("__RequestVerificationToken", token),
            new("CommandId", (command ?? Guid.CreateVersion7()).ToString()),
            .. fields.SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? "")),
        ];
        return file is null ? visitor.PostAsync(address, sent, expected) : visitor.PostAsync(address, sent, [file], expected);
    }

    /// <summary>The complaint as it is stored.</summary>
    public Task<Complaint> ReadAsync(Complaint complaint) =>
        Host.QueryAsync(db => db.Complaints.AsNoTracking().With(ComplaintParts.All).SingleAsync(c => c.Id == complaint.Id));

    /// <summary>Everything that is stored of the complaint, its parts and its version included.</summary>
    public async Task<string> PrintAsync(Complaint complaint) => JsonSerializer.Serialize(await ReadAsync(complaint));

    public async Task DisposeAsync()
    {
        foreach (var (_, visitor, _) in _people.Values)
        {
            visitor.Dispose();
        }

        await Host.DisposeAsync();
    }
}
