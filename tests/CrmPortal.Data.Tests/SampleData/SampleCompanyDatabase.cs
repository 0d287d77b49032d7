using CrmPortal.Domain.Shared;
using CrmPortal.SampleData.Company;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Data.Tests.SampleData;

/// <summary>A small sample company, made once for all tests that only look at it.</summary>
public sealed class SampleCompanyDatabase : IAsyncLifetime, IAsyncDisposable
{
    public const int Customers = 80;

    private TestDatabase _database = null!;

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public CrmDbContext Open() => _database.As(Actor.System);

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await AddStaffAsync(_database);
        await using var db = Open();
        await SampleCompany.FillAsync(db, Customers, Zone, "CNY", CancellationToken.None);
    }

    /// <summary>The reference data, and the staff without passwords.</summary>
    public static async Task AddStaffAsync(TestDatabase database)
    {
        await using var db = database.As(Actor.System);
        await ReferenceData.EnsureAsync(db, CancellationToken.None);
        var teams = SampleStaff.Teams();
        foreach (var team in teams)
        {
            db.Add(team);
            await db.SaveChangesAsync();
        }

        foreach (var user in SampleStaff.Users(teams, Clock.Start))
        {
            user.NormalizedEmail = user.Email!.ToUpperInvariant();
            user.NormalizedUserName = user.NormalizedEmail;
            db.Add(user);
            await db.SaveChangesAsync();
        }
    }

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    ValueTask IAsyncDisposable.DisposeAsync() => _database.DisposeAsync();
}
