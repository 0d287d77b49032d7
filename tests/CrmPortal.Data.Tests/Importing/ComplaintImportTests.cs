using CrmPortal.Data.Complaints;
using CrmPortal.Data.Importing;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Importing;

public sealed class ComplaintImportTests
{
    private const string Header =
        "Date received,Product,Sub-product,Issue,Sub-issue,Company,State,ZIP code,Consumer consent provided?,Submitted via,Date sent to company,Company response to consumer,Timely response?,Consumer disputed?\n";

    [Fact]
    [Trait("Rule", "IMP-08")]
    public async Task A_complaint_of_the_bureau_is_taken_with_all_that_its_row_tells()
    {
        await using var import = await ImportCase.CreateAsync();

        var report = await import.ComplaintsAsync(
            Header + "7/29/2013,Consumer Loan,Vehicle loan,Managing the loan,Late fee,Wells Fargo,VA,24540,N/A,Postal mail,7/30/2013,Closed with monetary relief,No,Yes\n",
            ImportPreset.Cfpb);

        Assert.Equal((1, 0), (report.Created, report.Flagged.Count));
        await using var db = import.Db();
        var complaint = await db.Complaints.With(ComplaintParts.History | ComplaintParts.Remedies).SingleAsync();
        Assert.Equal(new DateTime(2013, 7, 28, 16, 0, 0, DateTimeKind.Utc), complaint.ReceivedAt);
        Assert.Equal(new DateTime(2013, 7, 29, 16, 0, 0, DateTimeKind.Utc), complaint.Times.AcknowledgedAt);
        Assert.Equal(("Vehicle loan", "Managing the loan – Late fee", "VA 24540", "Wells Fargo"), (complaint.Product, complaint.Content.Description, complaint.Content.Place, complaint.Content.Department));
        Assert.Equal((ComplaintStatus.Closed, ClosedReason.Imported, RevisitResult.Dissatisfied, false), (complaint.Status, complaint.Outcome.ClosedReason, complaint.Outcome.RevisitResult, complaint.Entry.ReportedTimely));
        Assert.Equal((Severity.Moderate, Urgency.Normal, InfoLevel.Internal, true), (complaint.Severity, complaint.Urgency, complaint.Level, complaint.Content.Anonymous));
        Assert.Equal(RemedyType.Compensation, Assert.Single(complaint.Remedies).Type);
        Assert.Contains("Closed with monetary relief", Assert.Single(complaint.History).Note, StringComparison.Ordinal);
        Assert.Equal("letter", (await db.Channels.SingleAsync(c => c.Id == complaint.ChannelId)).Code);
        var subtype = await db.ComplaintTypes.SingleAsync(t => t.Id == complaint.SubtypeId);
        Assert.Equal(("Managing the loan", complaint.TypeId), (subtype.NameEn, subtype.ParentId));
        Assert.Equal(report.ImportRunId, complaint.Entry.ImportRunId);
    }

    [Fact]
    [Trait("Rule", "CMP-47")]
    public async Task Nobody_is_told_of_what_happened_in_another_system_and_the_stamp_advances()
    {
        var told = new Told();
        await using var import = await ImportCase.CreateAsync(reactions: told);
        await using var db = import.Db();
        var before = await ChangeStamp.OfComplaintsAsync(db, CancellationToken.None);

        await import.ComplaintsAsync(
            Header + "7/29/2013,Mortgage,,Loan servicing,,Bank,,,N/A,Web,7/30/2013,In progress,Yes,\n", ImportPreset.Cfpb);

        Assert.Empty(told.Events);
        Assert.True(await ChangeStamp.OfComplaintsAsync(db, CancellationToken.None) > before);
    }

    [Fact]
    [Trait("Rule", "IMP-03")]
    [Trait("Rule", "IMP-04")]
    [Trait("Rule", "IMP-41")]
    public async Task What_is_odd_is_remarked_and_a_second_run_creates_nothing()
    {
        await using var import = await ImportCase.CreateAsync();
        const string odd = "7/29/2013,Mortgage,,Loan servicing,,Bank,,,N/A,Web,7/28/2013,In progress,Yes,\n";
        await import.ComplaintsAsync(Header + odd + odd, ImportPreset.Cfpb);

        var again = await import.ComplaintsAsync(Header + odd + odd + odd, ImportPreset.Cfpb);

        Assert.Equal((1, 2), (again.Created, again.Unchanged));
        Assert.Equal([(2, "IMP-41"), (3, "IMP-03"), (3, "IMP-41"), (4, "IMP-03"), (4, "IMP-41")], again.Flagged.Select(f => (f.Row, f.Code)).Order());
        await using var db = import.Db();
        Assert.All(await db.Complaints.ToListAsync(), c => Assert.Equal((ComplaintStatus.Acknowledged, c.ReceivedAt), (c.Status, c.Times.AcknowledgedAt)));
    }

    [Fact]
    [Trait("Rule", "IMP-25")]
    [Trait("Rule", "IMP-26")]
    public async Task Unknown_words_and_customers_refuse_the_row()
    {
        await using var import = await ImportCase.CreateAsync();
        await import.CustomersAsync("External id,Name\nA-1,Ada\n");

        var report = await import.ComplaintsAsync(
            """
            Received on,Type,Description,Channel,Customer,Status
            2026-01-05,Delivery,Came late,phone,A-1,Closed
            2026-01-05,Delivery,Came late,Brieftaube,A-1,Closed
            2026-01-05,Delivery,Came late,phone,A-2,Closed
            2026-01-05,Delivery,Came late,phone,A-1,Forgotten
            2026-02-30,Delivery,Came late,phone,A-1,Closed
            """);

        Assert.Equal(1, report.Created);
        Assert.Equal(
            [(3, "Channel", "IMP-25"), (4, "Customer", "IMP-26"), (5, "Status", "IMP-25"), (6, "Received on", "IMP-23")],
            report.Refused.Select(r => (r.Row, r.Column, r.Code)).Order());
        await using var db = import.Db();
        Assert.False((await db.Complaints.SingleAsync()).Content.Anonymous);
    }

    private sealed class Told : Reaction<IDomainEvent>
    {
        public List<IDomainEvent> Events { get; } = [];

        protected override Task ReactAsync(CrmDbContext db, IReadOnlyList<IDomainEvent> happened, CancellationToken ct)
        {
            Events.AddRange(happened);
            return Task.CompletedTask;
        }
    }
}
