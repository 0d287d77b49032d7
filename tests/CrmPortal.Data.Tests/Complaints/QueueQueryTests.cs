using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Complaints;

/// <summary>The queue stays as cheap with many complaints as with few.</summary>
public sealed class QueueQueryTests
{
    private static readonly ComplaintView[] Views = Enum.GetValues<ComplaintView>();

    private static readonly ComplaintFilter Filter = new() { Now = Clock.Start, SoonUntil = Clock.Start.AddHours(4), UserId = 1 };

    [DatabaseTheory]
    public async Task The_queue_takes_as_many_commands_for_250_complaints_as_for_25(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var type = await StoreAsync(database, 25);
        var few = await CommandsAsync(database);
        await database.SaveAsync([.. Enumerable.Range(0, 225).Select(i => Complaint(type, i))]);

        var many = await CommandsAsync(database);

        Assert.Equal(2, few.Count);
        Assert.Equal(few.Count, many.Count);
    }

    [DatabaseTheory]
    public async Task Every_view_counts_the_rows_it_shows(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await StoreAsync(database, 12);
        await using var db = database.As(Given.Actor(Role.Manager));

        var counts = await db.Complaints.CountViewsAsync(Filter, Views, CancellationToken.None);

        foreach (var view in Views)
        {
            Assert.Equal(await db.Complaints.Where(Filter with { View = view }).CountAsync(), counts[view]);
        }
    }

    [Theory]
    [InlineData(ComplaintView.Open, "IX_Complaints_Open ")]
    [InlineData(ComplaintView.Overdue, "IX_Complaints_Open ")]
    [InlineData(ComplaintView.Unassigned, "IX_Complaints_OpenByOwner")]
    [InlineData(ComplaintView.Escalated, "IX_Complaints_OpenEscalated")]
    [InlineData(ComplaintView.Revisit, "IX_Complaints_Resolved")]
    public async Task A_view_is_read_from_its_partial_index_and_not_sorted(ComplaintView view, string index)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.As(Given.Actor(Role.Supervisor));
        var query = view.Order(ComplaintOrder.Due).InOrder(db.Complaints.Where(Filter with { View = view })).Take(KeysetPage.RowsRead).Rows(db);

        var plan = await PlanAsync(db, query.ToQueryString());

        Assert.Contains(index, plan, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE", plan, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> CommandsAsync(TestDatabase database)
    {
        await using var db = database.As(Given.Actor(Role.Supervisor));
        return await database.Commands.DuringAsync(async () =>
        {
            await ComplaintView.Open.Order(ComplaintOrder.Due).ReadAsync(db.Complaints.Where(Filter), PagePlace.Start, some => some.Rows(db), CancellationToken.None);
            await db.Complaints.CountViewsAsync(Filter, Views, CancellationToken.None);
        });
    }

    private static async Task<long> StoreAsync(TestDatabase database, int count)
    {
        var type = new ComplaintType("Service quality", "服务质量");
        await database.SaveAsync(type);
        await database.SaveAsync([.. Enumerable.Range(0, count).Select(i => Complaint(type.Id, i))]);
        return type.Id;
    }

    private static Complaint Complaint(long type, int i) =>
        Given.Complaint(type, severity: (Severity)(i % 4), receivedAt: Clock.Start.AddDays(-(i % 12)));

    // Parameters are written into the text as SQLite's shell takes them, ahead of the statement.
    private static async Task<string> PlanAsync(CrmDbContext db, string sql)
    {
        var statement = sql[sql.IndexOf("SELECT", StringComparison.Ordinal)..];
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
        foreach (System.Text.RegularExpressions.Match name in System.Text.RegularExpressions.Regex.Matches(
            statement, "@[A-Za-z0-9_]+", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
        {
            if (!command.Parameters.Contains(name.Value))
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name.Value, "1");
                command.Parameters.Add(parameter);
            }
        }

        await db.Database.OpenConnectionAsync();
        await using var reader = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join('\n', lines);
    }
}
