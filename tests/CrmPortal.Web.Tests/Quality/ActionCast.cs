using System.Net;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Quality;

/// <summary>A portal with somebody of every kind, and actions that lead planned for owner at the start of the clock.</summary>
public sealed class ActionCast : IAsyncLifetime
{
    private readonly Dictionary<string, (User User, Visitor Visitor, string Token)> _people = new(StringComparer.Ordinal);

    public WebHost Host { get; } = new();

    public IEnumerable<string> Names => _people.Keys;

    public async Task InitializeAsync()
    {
        await Host.InitializeAsync();
        foreach (var (name, role) in new[]
        {
            ("owner", Role.Agent), ("other", Role.Agent), ("lead", Role.Supervisor), ("chief", Role.Supervisor), ("manager", Role.Manager), ("admin", Role.Admin),
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

    /// <summary>An action in this status; one that is implemented was so long ago that its check is due.</summary>
    public async Task<CorrectiveAction> ActionAsync(CorrectiveActionStatus status, params long[] complaints)
    {
        var at = Clock.Start.AddDays(-100);
        var content = new CorrectiveActionContent
        {
            Title = "Scan at the handover",
            Kind = CorrectiveActionKind.Corrective,
            TypeId = 1,
            Owner = Actor("owner"),
            DueOn = DateOnly.FromDateTime(at).AddDays(10),
        };
        var action = CorrectiveAction.Create(content, complaints, Actor("lead"), at, TimeZoneInfo.Utc);
        if (status is CorrectiveActionStatus.Cancelled)
        {
            action.Cancel("Not needed", Actor("lead"), at);
        }

        if (status is CorrectiveActionStatus.InProgress or CorrectiveActionStatus.Implemented or CorrectiveActionStatus.Effective)
        {
            action.Start(Actor("owner"), at);
        }

        if (status is CorrectiveActionStatus.Implemented or CorrectiveActionStatus.Effective)
        {
            action.Implement(null, action.EarliestCheck(at, TimeZoneInfo.Utc), new RepeatCount(40, 1000, 0), Actor("owner"), at, TimeZoneInfo.Utc);
        }

        if (status is CorrectiveActionStatus.Effective)
        {
            action.Check(new RepeatCount(0, 1000, 0), EffectVerdict.Effective, null, null, Actor("chief"), Clock.Start, TimeZoneInfo.Utc);
        }

        await Host.SaveAsync(action);
        return action;
    }

    public async Task<CorrectiveAction> ReadAsync(CorrectiveAction action) =>
        (await Host.QueryAsync(db => db.FindActionAsync(action.Number, CancellationToken.None)))!;

    /// <summary>Sends a step's form as somebody who did not open it.</summary>
    public Task<Page> PostAsync(string name, CorrectiveAction action, string verb, Fields fields, HttpStatusCode expected)
    {
        var (_, visitor, token) = _people[name];
        List<KeyValuePair<string, string>> sent =
        [
            new("__RequestVerificationToken", token),
            new("CommandId", Guid.CreateVersion7().ToString()),
            .. fields.SelectMany(field => field.Value, (field, value) => KeyValuePair.Create(field.Key, value ?? "")),
        ];
        return visitor.PostAsync($"/quality/actions/{action.Number}/{verb}", sent, expected);
    }

    public async Task DisposeAsync()
    {
        foreach (var (_, visitor, _) in _people.Values)
        {
            visitor.Dispose();
        }

        await Host.DisposeAsync();
    }
}
