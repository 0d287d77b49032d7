using CrmPortal.Data.Users;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Testing;

/// <summary>What a test starts from. Every parameter has a default; a test names what matters to it.</summary>
public static partial class Given
{
    /// <summary>Of every user that a test saves.</summary>
    public const string Password = "correct horse battery staple";

    private static int _last;

    /// <summary>A user who can sign in. Save him by <see cref="WebHost.SignInAsync(User)"/> or <c>SaveAsync</c>.</summary>
    public static User User(
        Role role = Role.Agent,
        Team? team = null,
        InfoLevel? clearance = null,
        string? culture = null,
        string? name = null)
    {
        var number = Interlocked.Increment(ref _last);
        var email = $"user{number}@example.org";
        return new User
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            SecurityStamp = $"stamp{number}",
            DisplayName = name ?? $"{role} {number}",
            Role = role,
            TeamId = team?.Id,
            Clearance = clearance ?? Data.Users.User.DefaultClearance(role),
            TopSecretUntil = Clock.Start.AddDays(90),
            Culture = culture,
            LockoutEnabled = true,
            CreatedAt = Clock.Start,
        };
    }

    /// <summary>A team; it has its key once it is saved.</summary>
    public static Team Team(string? name = null) => new() { Name = name ?? $"Team {Interlocked.Increment(ref _last)}" };

    /// <summary>Somebody who acts without having an account: enough where no database is asked for him.</summary>
    public static Actor Actor(Role role = Role.Agent, long id = 1, long? teamId = null, InfoLevel? clearance = null) =>
        new(id, $"{role} {id}", role, teamId, clearance ?? Data.Users.User.DefaultClearance(role));

    /// <summary>An individual with an e-mail address, in the stage Prospect because that needs no owner.</summary>
    public static Customer Customer(
        string name = "Ada Lovelace",
        User? owner = null,
        Team? team = null,
        InfoLevel level = InfoLevel.Internal,
        CustomerStage stage = CustomerStage.Prospect,
        string? phone = null,
        string? email = "ada@example.org") =>
        Domain.Customers.Customer.Create(
            new CustomerDetails
            {
                Type = CustomerType.Individual,
                Name = name,
                Phone = phone,
                Email = email,
                Stage = stage,
                Level = level,
                OwnerId = owner?.Id,
                TeamId = team?.Id,
            },
            Domain.Shared.Actor.System,
            Clock.Start);

    /// <summary>An organisation with registration and industry.</summary>
    public static Customer Organisation(
        string name = "Analytical Engines Ltd",
        User? owner = null,
        Team? team = null,
        Customer? parent = null) =>
        Domain.Customers.Customer.Create(
            new CustomerDetails
            {
                Type = CustomerType.Organisation,
                Name = name,
                RegistrationNo = "91310000MA1FL0001X",
                Industry = "Manufacturing",
                Stage = CustomerStage.Prospect,
                OwnerId = owner?.Id,
                TeamId = team?.Id,
                ParentId = parent?.Id,
            },
            Domain.Shared.Actor.System,
            Clock.Start);
}
