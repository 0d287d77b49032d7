using System.Text;
using CrmPortal.Data.Importing;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Importing;

public sealed class CustomerImportTests
{
    [DatabaseTheory]
    [Trait("Rule", "IMP-07")]
    public async Task A_known_customer_is_brought_up_to_date_and_an_empty_cell_takes_nothing_away(DatabaseProvider provider)
    {
        await using var import = await ImportCase.CreateAsync(provider);
        await import.CustomersAsync("External id,Name,Phone,Industry\nA-1,Ada,13800138000,Mathematics\nA-2,Grace,13800138001,\n");

        var report = await import.CustomersAsync("External id,Name,Phone,Industry\nA-1,Ada Lovelace,,\nA-2,Grace,13800138001,\nA-3,Alan,,\n");

        Assert.Equal((3, 1, 1, 1), (report.Rows, report.Created, report.Updated, report.Unchanged));
        await using var db = import.Db();
        var ada = await db.Customers.SingleAsync(c => c.ExternalId == "A-1");
        Assert.Equal(("Ada Lovelace", "13800138000", "Mathematics"), (ada.Name, ada.Phone, ada.Industry));
    }

    [Fact]
    [Trait("Rule", "IMP-02")]
    [Trait("Rule", "IMP-04")]
    public async Task Without_an_identifier_a_row_is_known_by_its_cells()
    {
        await using var import = await ImportCase.CreateAsync();
        const string file = "Name,Phone\n王小明,13800138000\n王小明,13800138000\nAda,\n";
        var first = await import.CustomersAsync(file);

        var again = await import.CustomersAsync(file + "Grace,\n");

        Assert.Equal((3, 1), (first.Created, first.Flagged.Count));
        Assert.Equal((1, 3), (again.Created, again.Unchanged));
    }

    [Fact]
    [Trait("Rule", "IMP-20")]
    [Trait("Rule", "IMP-21")]
    [Trait("Rule", "IMP-22")]
    [Trait("Rule", "IMP-25")]
    [Trait("Rule", "IMP-30")]
    [Trait("Rule", "IMP-31")]
    public async Task A_bad_row_is_refused_with_its_column_and_the_good_ones_are_taken()
    {
        await using var import = await ImportCase.CreateAsync();

        var report = await import.CustomersAsync(
            $"""
            Name,Type,Phone,E-mail,Note
            Ada,Individual,,ada@example.org,=1+1
            Grace,Individual,,grace@example.org
            ,Individual,,,
            {new string('x', 201)},Individual,,,
            Alan,Robot,,,
            Alan,,,not an address,
            Alan,,none,,
            "Barbara ""Barb""
            Liskov",organisation,+1 (617) 253-0000,,"a, b"
            """);

        Assert.Equal(
            [(3, "", "IMP-20"), (4, "Name", "IMP-21"), (5, "Name", "IMP-22"), (6, "Type", "IMP-25"), (7, "E-mail", "IMP-30"), (8, "Phone", "IMP-31")],
            report.Refused.Select(r => (r.Row, r.Column, r.Code)));
        Assert.Equal((8, 2), (report.Rows, report.Created));
        await using var db = import.Db();
        Assert.Equal("=1+1", await db.Customers.Where(c => c.Name == "Ada").Select(c => c.Note).SingleAsync());
        Assert.Equal("a, b", await db.Customers.Where(c => c.Type == CustomerType.Organisation).Select(c => c.Note).SingleAsync());
    }

    [Fact]
    [Trait("Rule", "IMP-31")]
    public async Task What_a_spreadsheet_made_of_a_telephone_number_is_refused()
    {
        await using var import = await ImportCase.CreateAsync();

        var report = await import.CustomersAsync("Name,Phone\nAs a power,1.38E+10\nAs a fraction,13800138004.0\nAs it was,13800138004\n");

        Assert.Equal([(2, "Phone", "IMP-31"), (3, "Phone", "IMP-31")], report.Refused.Select(r => (r.Row, r.Column, r.Code)));
        Assert.Equal(1, report.Created);
    }

    [Fact]
    [Trait("Rule", "CUS-06")]
    public async Task Telephone_numbers_are_read_in_the_region_of_the_organisation_and_kept_as_they_stand()
    {
        await using var import = await ImportCase.CreateAsync();

        await import.CustomersAsync("Name,Phone\nHome,(021) 6475-1234\nAbroad,0044 20 7946 0018\nWithin the house,8001\n");

        await using var db = import.Db();
        Assert.Equal(
            [("(021) 6475-1234", "+862164751234"), ("0044 20 7946 0018", "+442079460018"), ("8001", "8001")],
            (await db.Customers.OrderBy(c => c.Id).ToListAsync()).Select(c => (c.Phone!, c.PhoneDigits!)));
    }

    [Fact]
    [Trait("Rule", "IMP-42")]
    [Trait("Rule", "IMP-43")]
    public async Task Owner_and_team_are_found_by_name_and_remarked_where_they_are_unknown()
    {
        await using var import = await ImportCase.CreateAsync();
        var (owner, team) = (Given.User(Role.Agent), Given.Team("North"));
        await import.Database.SaveAsync(owner, team);

        var report = await import.CustomersAsync($"Name,Owner e-mail,Team\nAda,{owner.Email},North\nGrace,gone@example.org,South\n");

        Assert.Equal(2, report.Created);
        Assert.Equal([(3, "Owner e-mail", "IMP-42"), (3, "Team", "IMP-43")], report.Flagged.Select(f => (f.Row, f.Column, f.Code)));
        await using var db = import.Db();
        var ada = await db.Customers.SingleAsync(c => c.Name == "Ada");
        Assert.Equal((owner.Id, team.Id), (ada.OwnerId, ada.TeamId));
    }

    [Fact]
    [Trait("Rule", "IMP-33")]
    [Trait("Rule", "IMP-34")]
    public async Task Neither_a_deactivated_customer_nor_one_above_the_own_clearance_is_changed()
    {
        await using var import = await ImportCase.CreateAsync();
        var gone = Given.Customer("Gone");
        gone.Deactivate("moved away", Actor.System, Clock.Start);
        var secret = Given.Customer("Secret", level: InfoLevel.TopSecret);
        await import.Database.SaveAsync(gone, secret);
        var file = $"Number,Name,Level\n{gone.Number},Back,\n{secret.Number},Open,\n,New,TopSecret\nC-999999,Nobody,\n";

        var report = await import.RunAsync(
            ImportKind.Customers, Encoding.UTF8.GetBytes(file), by: Actor.System with { Clearance = InfoLevel.Confidential });

        Assert.Equal([(2, "IMP-33"), (3, "IMP-34"), (4, "IMP-34"), (5, "IMP-26")], report.Refused.Select(r => (r.Row, r.Code)));
        Assert.Equal(0, report.Created + report.Updated);
    }
}
