using CrmPortal.Data.Importing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Importing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Importing;

public sealed class RealFileTests
{
    private const string Complaints = "cfpb-complaints.csv";
    private const string Purchases = "cdnow-purchases.txt";

    [SharedFileFact(Complaints)]
    public async Task All_complaints_are_taken_once()
    {
        await using var import = await ImportCase.CreateAsync();
        var file = new FileOrder(ImportKind.Complaints, SharedFileFactAttribute.PathOf(Complaints), Complaints) { Preset = ImportPreset.Cfpb };

        var first = await import.RunFileAsync(file);
        var again = await import.RunFileAsync(file);

        Assert.Equal((3186, 3186, 0, 0), (first.Rows, first.Created, first.Unchanged, first.Refused.Count));
        Assert.Equal((11, 6), (first.Flagged.Count(f => f.Code is "IMP-03"), first.Flagged.Count(f => f.Code is "IMP-41")));
        Assert.Equal((3186, 0, 3186), (again.Rows, again.Created, again.Unchanged));
        await using var db = import.Db();
        Assert.Equal(3186, await db.Complaints.CountAsync());
        Assert.Equal(29, await db.Complaints.CountAsync(c => c.Status == ComplaintStatus.Acknowledged));
        Assert.Equal(93, await db.Complaints.CountAsync(c => c.Entry.ReportedTimely == false));
        Assert.Equal(595, await db.Complaints.CountAsync(c => c.Outcome.RevisitResult == RevisitResult.Dissatisfied));
    }

    [SharedFileFact(Purchases)]
    public async Task All_purchases_and_their_customers_are_taken_once()
    {
        await using var import = await ImportCase.CreateAsync();
        var file = new FileOrder(ImportKind.Purchases, SharedFileFactAttribute.PathOf(Purchases), Purchases) { Preset = ImportPreset.Cdnow };

        var first = await import.RunFileAsync(file);
        var again = await import.RunFileAsync(file);

        Assert.Equal((69_659, 69_659, 0), (first.Rows, first.Created, first.Refused.Count));
        Assert.Equal(255, first.Flagged.Count(f => f.Code is "IMP-03"));
        Assert.Equal((69_659, 0, 69_659), (again.Rows, again.Created, again.Unchanged));
        await using var db = import.Db();
        Assert.Equal((23_570, 69_659), (await db.Customers.CountAsync(), await db.Purchases.CountAsync()));
    }
}
