using System.CommandLine;
using System.Text.Json;
using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Commands;

internal static class UserCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create() => new("user", "Keeps the users. Passwords are read from standard input.")
    {
        CreateUser(),
        ResetPassword(),
        Disable(),
        List(),
    };

    private static Command CreateUser()
    {
        var email = new Option<string>("--email") { Required = true };
        var name = new Option<string>("--name") { Required = true };
        var role = new Option<Role>("--role") { Required = true };
        var clearance = new Option<InfoLevel?>("--clearance");
        var team = new Option<string?>("--team") { Description = "Name of the team; it is made where it does not exist." };
        var command = new Command("create", "Makes a user who can sign in at once.") { email, name, role, clearance, team };
        command.SetAction((parsed, ct) => Verb.WriteAsync(
            async (services, cancel) =>
            {
                var db = services.GetRequiredService<CrmDbContext>();
                var chosen = parsed.GetValue(role);
                var now = db.Clock.GetUtcNow().UtcDateTime;
                var user = new User
                {
                    UserName = parsed.GetValue(email),
                    Email = parsed.GetValue(email),
                    EmailConfirmed = true,
                    DisplayName = parsed.GetValue(name)!,
                    Role = chosen,
                    Clearance = parsed.GetValue(clearance) ?? User.DefaultClearance(chosen),
                    TopSecretUntil = now.AddDays(90),
                    LockoutEnabled = true,
                    CreatedAt = now,
                    TeamId = await TeamAsync(db, parsed.GetValue(team), cancel),
                };
                var result = await services.GetRequiredService<UserManager<User>>().CreateAsync(user, await ReadPasswordAsync());
                return await SayAsync(services, result, $"{user.Email} can sign in as {chosen.ToString().ToLowerInvariant()}.");
            },
            ct));
        return command;
    }

    private static Command ResetPassword()
    {
        var email = new Option<string>("--email") { Required = true };
        var command = new Command("reset-password", "Gives a user a new password and ends their sessions.") { email };
        command.SetAction((parsed, ct) => ChangeAsync(
            parsed.GetValue(email)!,
            async (users, user) =>
            {
                var password = await ReadPasswordAsync();
                foreach (var validator in users.PasswordValidators)
                {
                    if (await validator.ValidateAsync(users, user, password) is { Succeeded: false } refused)
                    {
                        return refused;
                    }
                }

                await users.RemovePasswordAsync(user);
                return await users.AddPasswordAsync(user, password);
            },
            user => $"The password of {user.Email} is changed.",
            ct));
        return command;
    }

    private static Command Disable()
    {
        var email = new Option<string>("--email") { Required = true };
        var command = new Command("disable", "Ends a user's sessions and lets them in no more.") { email };
        command.SetAction((parsed, ct) => ChangeAsync(
            parsed.GetValue(email)!,
            async (users, user) =>
            {
                if (user.Role is Role.Admin && !await users.Users.AnyOtherAdminAsync(user.Id, ct))
                {
                    return IdentityResult.Failed(new IdentityError { Code = UserRules.OneAdminRemains.Id });
                }

                user.DisabledAt = TimeProvider.System.GetUtcNow().UtcDateTime;
                return await users.UpdateSecurityStampAsync(user);
            },
            user => $"{user.Email} is disabled.",
            ct));
        return command;
    }

    private static Command List()
    {
        var json = new Option<bool>("--json");
        var command = new Command("list", "Lists the users.") { json };
        command.SetAction((parsed, ct) => Verb.ReadAsync(
            async (services, cancel) =>
            {
                var users = await services.GetRequiredService<CrmDbContext>().Users.OrderBy(u => u.Email)
                    .Select(u => new { u.Email, Name = u.DisplayName, Role = u.Role.ToString(), Clearance = u.Clearance.ToString(), Disabled = u.DisabledAt != null })
                    .ToListAsync(cancel);
                if (parsed.GetValue(json))
                {
                    await Console.Out.WriteLineAsync(JsonSerializer.Serialize(users, Readable));
                    return CommandLine.Done;
                }

                foreach (var user in users)
                {
                    await Console.Out.WriteLineAsync($"{user.Email}\t{user.Name}\t{user.Role}\t{user.Clearance}{(user.Disabled ? "\tdisabled" : "")}");
                }

                return CommandLine.Done;
            },
            ct));
        return command;
    }

    private static Task<int> ChangeAsync(
        string email, Func<UserManager<User>, User, Task<IdentityResult>> change, Func<User, string> done, CancellationToken ct) =>
        Verb.WriteAsync(
            async (services, _) =>
            {
                var users = services.GetRequiredService<UserManager<User>>();
                return await users.FindByEmailAsync(email) is { } user
                    ? await SayAsync(services, await change(users, user), done(user))
                    : await Verb.RefuseAsync($"There is no user {email}.");
            },
            ct);

    private static async Task<long?> TeamAsync(CrmDbContext db, string? name, CancellationToken ct)
    {
        if (Text.Given(name) is not { } given)
        {
            return null;
        }

        var team = await db.Teams.FirstOrDefaultAsync(t => t.Name == given, ct);
        if (team is null)
        {
            team = new Team { Name = given };
            db.Add(team);
            await db.SaveChangesAsync(ct);
        }

        return team.Id;
    }

    private static async Task<int> SayAsync(IServiceProvider services, IdentityResult result, string done)
    {
        if (!result.Succeeded)
        {
            var texts = services.GetRequiredService<Texts>();
            return await Verb.RefuseAsync(string.Join(' ', result.Errors.Select(e => texts.Find(e.Code) ?? e.Description)));
        }

        await Console.Out.WriteLineAsync(done);
        return CommandLine.Done;
    }

    private static async Task<string> ReadPasswordAsync()
    {
        if (!Console.IsInputRedirected)
        {
            return Spectre.Console.AnsiConsole.Prompt(new Spectre.Console.TextPrompt<string>("Password:") { IsSecret = true });
        }

        return (await Console.In.ReadLineAsync())?.TrimEnd('\r') ?? "";
    }
}
