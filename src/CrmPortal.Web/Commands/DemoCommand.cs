using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Attachments;
using CrmPortal.Data.Users;
using CrmPortal.Data.Writing;
using CrmPortal.SampleData.Company;
using CrmPortal.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Commands;

/// <summary>A sample company in a database of its own, to look around in. Its passwords are known, so it is served on this machine only.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var customers = new Option<int>("--customers") { DefaultValueFactory = _ => 300, Description = "Size of the sample, 20 to 5,000 customers." };
        customers.Validators.Add(result =>
        {
            if (result.GetValue(customers) is < 20 or > 5000)
            {
                result.AddError("--customers must be between 20 and 5000.");
            }
        });
        var reset = new Option<bool>("--reset") { Description = "Makes the sample anew." };
        var noServe = new Option<bool>("--no-serve") { Description = "Only makes the sample." };
        var command = new Command("demo", "Shows a sample company, made at the first start, in a database of its own.") { customers, reset, noServe };
        command.SetAction((parsed, ct) => Verb.GuardAsync(() =>
        {
            var builder = Portal.CreateBuilder(OwnSettings());
            var addresses = new Addresses(builder.Configuration);
            if (!addresses.OnlyLoopback || addresses.HasProxy)
            {
                throw new SettingsException("The sample has known passwords and is served on this machine only: use a localhost address and no proxy.");
            }

            return ServeCommand.RunAsync(
                builder,
                async (app, cancel) =>
                {
                    await PrepareAsync(app.Services, parsed.GetValue(customers), parsed.GetValue(reset), cancel);
                    await SayWhoAsync(builder.Configuration["urls"] ?? PortalSettings.DefaultAddress);
                    return !parsed.GetValue(noServe);
                },
                ct);
        }));
        return command;
    }

    /// <summary>The settings of the command line win over those of the real database, wherever they come from.</summary>
    private static string[] OwnSettings() =>
    [
        $"--Data:Directory={Path.Combine(ContentRoot.Path, "data-demo")}",
        "--Organisation:Name=海联供应链 Harbourline",
        .. Settings.Current,
        $"--Database:Provider={nameof(DatabaseProvider.Sqlite)}",
    ];

    private static async Task PrepareAsync(IServiceProvider services, int customers, bool reset, CancellationToken ct)
    {
        var directory = new SampleDirectory(services.GetRequiredService<DatabaseSettings>());
        var isNew = reset || !directory.IsComplete;
        if (isNew)
        {
            directory.Begin();
        }

        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OriginHolder>().Current = Origin.Operator;
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        await DatabaseVersion.MigrateAsync(db, ct);
        await ReferenceData.EnsureAsync(db, ct);
        if (!isNew)
        {
            return;
        }

        var watch = Stopwatch.StartNew();
        await AddStaffAsync(db, scope.ServiceProvider.GetRequiredService<UserManager<User>>(), ct);
        var organisation = services.GetRequiredService<Organisation>();
        await SampleCompany.FillAsync(db, customers, organisation.Zone, organisation.Currency, ct);
        await new SampleFiles(db, services.GetRequiredService<AttachmentFolder>()).AddAsync(ct);
        directory.Finish();
        var (people, complaints) = (await db.Customers.CountAsync(ct), await db.Complaints.CountAsync(ct));
        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"A sample with {people} customers and {complaints} complaints was made in {watch.Elapsed.TotalSeconds:0.0} s."));
    }

    private static async Task AddStaffAsync(CrmDbContext db, UserManager<User> users, CancellationToken ct)
    {
        var teams = SampleStaff.Teams();
        foreach (var team in teams)
        {
            db.Add(team);
            await db.SaveChangesAsync(ct);
        }

        foreach (var user in SampleStaff.Users(teams, db.Clock.GetUtcNow().UtcDateTime))
        {
            var result = await users.CreateAsync(user, SampleStaff.Password);
            if (!result.Succeeded)
            {
                throw new InvalidOperationException($"{user.Email}: {string.Join(' ', result.Errors.Select(e => e.Description))}");
            }
        }
    }

    private static async Task SayWhoAsync(string address)
    {
        await Console.Out.WriteLineAsync($"Sign in at {address.Split(';')[0]}; the password of everybody is: {SampleStaff.Password}");
        foreach (var user in SampleStaff.Users(SampleStaff.Teams(), DateTime.UnixEpoch))
        {
            await Console.Out.WriteLineAsync($"  {user.Role,-12}{user.Email,-32}{user.DisplayName}");
        }
    }
}
