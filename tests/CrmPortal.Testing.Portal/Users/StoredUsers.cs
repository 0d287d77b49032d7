using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Testing;

/// <summary>Users and teams as a test saves them.</summary>
public static class StoredUsers
{
    private static int _last;

    extension(Given)
    {
        /// <summary>Of every user that a test saves.</summary>
        public static string Password => "correct horse battery staple";

        /// <summary>A user who can sign in. Save them by <see cref="WebHost.SignInAsync(User)"/> or <c>SaveAsync</c>.</summary>
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
    }
}
