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

    // Open, resolved and ended ones: in some views nothing is due.
    [DatabaseTheory]
    public async Task Whoever_turns_the_pages_of_a_view_sees_every_row_once_there_and_back(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var type = await StoreAsync(database, 60);
        var owner = Given.User(name: "Ann");
        await database.SaveAsync(owner);
        await database.SaveAsync([.. Enumerable.Range(0, 120).Select(i => Given.ComplaintIn(i % 2 == 0 ? ComplaintStatus.Resolved : ComplaintStatus.Closed, owner, typeId: type))]);
        await using var db = database.As(Given.Actor(Role.Manager));

        foreach (var (view, order) in Views.SelectMany(view => Enum.GetValues<ComplaintOrder>(), (view, order) => (view, order)))
        {
            var filter = Filter with { View = view, UserId = owner.Id, Now = Clock.Start.AddYears(1), SoonUntil = Clock.Start.AddYears(2) };
            var expected = await db.Complaints.Where(filter).Select(c => c.Id).ToListAsync();

            var (there, back) = await TurnAsync(db, filter, order);

            Assert.Equal((view, order, there.Count), (view, order, there.Distinct().Count()));
            Assert.Equal(expected.Order(), there.Order());
            Assert.Equal(there[..back.Count], back);
            Assert.Equal(Math.Max(0, (there.Count - 1) / KeysetPage.Size * KeysetPage.Size), back.Count);
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

    /// <summary>The keys of all pages from the first to the last; and of those from the last but one back to the first, in the order of the list.</summary>
    private static async Task<(List<long> There, List<long> Back)> TurnAsync(CrmDbContext db, ComplaintFilter filter, ComplaintOrder order)
    {
        Task<KeysetPage<ComplaintRow>> ReadAsync(PagePlace place) =>
            filter.View.Order(order).ReadAsync(db.Complaints.Where(filter), place, some => some.Rows(db), CancellationToken.None);

        var page = await ReadAsync(PagePlace.Start);
        List<long> there = [.. page.Rows.Select(row => row.Id)];
        while (page.After is { } after)
        {
            page = await ReadAsync(PagePlace.Parse(after, null));
            there.AddRange(page.Rows.Select(row => row.Id));
        }

        List<long> back = [];
        while (page.Before is { } before)
        {
            page = await ReadAsync(PagePlace.Parse(null, before));
            back.InsertRange(0, page.Rows.Select(row => row.Id));
        }

        return (there, back);
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
