using CrmPortal.Data.Importing;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tests.Importing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.VisualBasic.FileIO;
using Xunit;

namespace CrmPortal.Data.Tests.Quality;

[Trait("Rule", "LRN-22")]
public sealed class ParetoTests
{
    private const string RealFile = "cfpb-complaints.csv";

    private static readonly (DateTime From, DateTime To) Always = (new(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc), new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    private static readonly string Sample = ImportedFile.CfpbHeader + """

        7/29/2013,Consumer Loan,Vehicle loan,Managing the loan or lease,,Wells Fargo,VA,24540,N/A,Phone,7/30/2013,Closed with explanation,Yes,No
        7/29/2013,Mortgage,Conventional fixed mortgage,Loan servicing,,Bank of America,CA,95992,N/A,Web,7/30/2013,Closed with explanation,Yes,No
        7/30/2013,Mortgage,Conventional fixed mortgage,Loan modification,,Bank of America,NY,10065,N/A,Web,7/31/2013,Closed with explanation,Yes,Yes
        8/1/2013,Mortgage,FHA mortgage,Loan modification,,JPMorgan,GA,30084,N/A,Referral,8/2/2013,Closed with explanation,Yes,No
        8/2/2013,Bank account or service,Checking account,"Deposits, withdrawals",,Bank of the West,CT,06106,N/A,Web,8/3/2013,Closed,Yes,No
        8/2/2013,Credit card,,Billing disputes,,Citibank,TX,75240,N/A,Phone,8/3/2013,Closed with monetary relief,Yes,No
        8/3/2013,Credit card,,Billing disputes,,Citibank,TX,75241,N/A,Phone,8/3/2013,Closed with monetary relief,Yes,No

        """;

    [Fact]
    public async Task The_counts_of_an_imported_file_equal_its_rows()
    {
        await using var import = await ImportCase.CreateAsync();
        await import.ComplaintsAsync(Sample, ImportPreset.Cfpb);

        await AssertEqualAsync(import, new StringReader(Sample));
    }

    [SharedFileFact(RealFile)]
    public async Task The_counts_of_the_whole_file_equal_its_rows()
    {
        await using var import = await ImportCase.CreateAsync();
        var path = SharedFileFactAttribute.PathOf(RealFile);
        await import.RunFileAsync(new FileOrder(ImportKind.Complaints, path, RealFile) { Preset = ImportPreset.Cfpb });

        await AssertEqualAsync(import, new StreamReader(path));
    }

    [DatabaseTheory]
    public async Task Every_dimension_adds_up_to_what_counts(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (team, reclassified) = (Given.Team(), Given.Complaint(2));
        await database.SaveAsync(team);
        reclassified.Exits.Reclassify(ReclassifiedAs.Enquiry, "Only a question", Given.Actor(Role.Supervisor, 9), Clock.Start);
        await database.SaveAsync(Given.Complaint(1), Given.Complaint(1, team: team, channelId: 2), Given.Complaint(2), reclassified);
        await using var db = database.As(Given.Actor(Role.Manager));
        var complaints = db.Complaints.Analysed((Clock.Start, Clock.Start.AddDays(1)));

        foreach (var dimension in Enum.GetValues<ParetoDimension>())
        {
            var groups = await complaints.GroupsAsync(dimension, 30, CancellationToken.None);

            Assert.Equal(3, groups.Sum(g => g.Count));
            Assert.Equal(groups.Select(g => g.Count).OrderDescending(), groups.Select(g => g.Count));
        }

        var types = await complaints.GroupsAsync(ParetoDimension.Type, 30, CancellationToken.None);
        Assert.Equal([(1L, 2), (2L, 1)], types.Select(g => (g.Key!.Value, g.Count)));
        Assert.True((await complaints.GroupsAsync(ParetoDimension.Cause, 30, CancellationToken.None)).Single().IsUnknown);
    }

    [DatabaseTheory]
    public async Task The_reader_sees_only_his_own_part_counted(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var team = Given.Team();
        await database.SaveAsync(team);
        await database.SaveAsync(Given.Complaint(1), Given.Complaint(1, team: team));
        await using var db = database.As(Given.Actor(Role.Supervisor, teamId: team.Id + 1));

        var groups = await db.Complaints.Analysed(Always).GroupsAsync(ParetoDimension.Type, 30, CancellationToken.None);

        Assert.Equal(1, groups.Single().Count);
    }

    [DatabaseTheory]
    [Trait("Rule", "LRN-23")]
    public async Task A_complaint_came_again_where_the_same_matter_came_within_ninety_days(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (ada, ben) = (Given.Customer(), Given.Customer("Ben"));
        await database.SaveAsync(ada, ben);
        Complaint first = On(ada, 1, 0), again = On(ada, 1, 90), late = On(ada, 1, 181), otherType = On(ada, 2, 10), otherCustomer = On(ben, 1, 10);
        var noCustomer = Given.Complaint(1, receivedAt: Clock.Start.AddDays(20));
        await database.SaveAsync(first, again, late, otherType, otherCustomer, noCustomer);
        await using var db = database.As(Given.Actor(Role.Manager));

        var repeats = await db.Complaints.Repeats(db.Complaints).Select(c => c.Id).ToListAsync();

        Assert.Equal([again.Id], repeats);

        static Complaint On(Domain.Customers.Customer customer, long type, int day) =>
            Given.Complaint(type, customer, receivedAt: Clock.Start.AddDays(day));
    }

    private static async Task AssertEqualAsync(ImportCase import, TextReader file)
    {
        var rows = Rows(file);
        await using var db = import.Db();
        var complaints = db.Complaints.Analysed(Always);
        var types = await db.ComplaintTypes.ToDictionaryAsync(t => t.Id, t => t.NameEn);

        var byType = await complaints.GroupsAsync(ParetoDimension.Type, 1000, CancellationToken.None);
        var byProduct = await complaints.GroupsAsync(ParetoDimension.Product, 1000, CancellationToken.None);

        Assert.Equal(Counted(rows, 1), byType.ToDictionary(g => types[g.Key!.Value], g => g.Count, StringComparer.Ordinal));
        Assert.Equal(Counted(rows, 2), byProduct.ToDictionary(g => g.Text ?? "", g => g.Count, StringComparer.Ordinal));
    }

    private static Dictionary<string, int> Counted(IEnumerable<string[]> rows, int column) =>
        rows.GroupBy(row => row[column], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private static List<string[]> Rows(TextReader file)
    {
        using var parser = new TextFieldParser(file) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        List<string[]> rows = [];
        parser.ReadFields();
        while (!parser.EndOfData)
        {
            rows.Add(parser.ReadFields()!);
        }

        return rows;
    }
}
