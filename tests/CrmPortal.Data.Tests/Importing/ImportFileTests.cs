using CrmPortal.Data.Importing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Importing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Importing;

public sealed class ImportFileTests
{
    [Fact]
    [Trait("Rule", "IMP-10")]
    public async Task A_byte_that_is_no_utf_8_refuses_the_file_and_names_the_line()
    {
        await using var import = await ImportCase.CreateAsync();
        var content = FileText.Gb18030.GetBytes("Name\nAda\n王小明\n");

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => import.RunAsync(ImportKind.Customers, content));

        Assert.Equal(ImportRules.NotText, refusal.Rule);
        Assert.Equal(["UTF-8", 3L, 10L], refusal.Arguments);
    }

    [Fact]
    [Trait("Rule", "IMP-10")]
    public async Task The_same_file_is_taken_as_gb18030()
    {
        await using var import = await ImportCase.CreateAsync();
        var content = FileText.Gb18030.GetBytes("名称,电话\r\n王小明,13800138000\r\n");

        var report = await import.RunAsync(ImportKind.Customers, content, o => o with { Encoding = FileText.Gb18030 });

        Assert.Equal(1, report.Created);
        await using var db = import.Db();
        Assert.Equal("王小明", await db.Customers.Select(c => c.Name).SingleAsync());
    }

    [Theory]
    [InlineData("\uFEFFName,Phone\r\nAda,13800138000\r\n")]
    [InlineData("name;PHONE\nAda;13800138000")]
    [InlineData("Phone\tName\n13800138000\tAda\n\n")]
    [InlineData("\"Name\",\"Phone\"\r\n\"Ada\",\"13800138000\"\r\n")]
    public async Task Byte_order_mark_separator_quotes_and_line_ends_do_not_matter(string text)
    {
        await using var import = await ImportCase.CreateAsync();

        var report = await import.CustomersAsync(text);

        Assert.Equal((1, 1), (report.Rows, report.Created));
        await using var db = import.Db();
        Assert.Equal(("Ada", "13800138000"), await db.Customers.Select(c => ValueTuple.Create(c.Name, c.Phone!)).SingleAsync());
    }

    [Theory]
    [InlineData("", "IMP-14")]
    [InlineData("Phone,E-mail\n1,2\n", "IMP-11")]
    [InlineData("Name,name\nAda,Ada\n", "IMP-13")]
    [Trait("Rule", "IMP-11")]
    [Trait("Rule", "IMP-13")]
    [Trait("Rule", "IMP-14")]
    public async Task A_header_that_does_not_serve_refuses_the_file(string text, string rule)
    {
        await using var import = await ImportCase.CreateAsync();

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => import.CustomersAsync(text));

        Assert.Equal(rule, refusal.Rule.Id);
        await using var db = import.Db();
        Assert.False(await db.ImportRuns.AnyAsync());
    }

    [Fact]
    [Trait("Rule", "IMP-12")]
    public async Task A_mapping_may_name_only_fields_that_exist()
    {
        await using var import = await ImportCase.CreateAsync();
        var columns = new ImportColumns(new Dictionary<string, string>(StringComparer.Ordinal) { ["Wer"] = "name", ["Was"] = "shoeSize" });

        var refusal = await Assert.ThrowsAsync<RuleViolation>(() => import.RunAsync(
            ImportKind.Customers, "Wer,Was\nAda,38\n"u8.ToArray(), o => o with { Columns = columns }));

        Assert.Equal((ImportRules.UnknownField, (object)"shoeSize"), (refusal.Rule, refusal.Arguments[0]));
    }

    [Fact]
    public async Task A_mapping_says_which_column_goes_where_and_the_rest_is_told_to_go_nowhere()
    {
        await using var import = await ImportCase.CreateAsync();
        var columns = new ImportColumns(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Wer"] = "customer", ["Wann"] = "date", ["Wieviel"] = "amount" }, "d.M.yyyy");
        await import.CustomersAsync("External id,Name\nA-1,Ada\n");

        var report = await import.RunAsync(
            ImportKind.Purchases, "Wer,Wann,Wieviel,Wozu\nA-1,5.1.2026,12.50,so\n"u8.ToArray(), o => o with { Columns = columns });

        Assert.Equal(1, report.Created);
        Assert.Equal(["Wozu"], report.UnusedColumns);
    }

    [Fact]
    [Trait("Rule", "IMP-28")]
    public async Task A_quote_that_is_never_closed_refuses_its_row_and_keeps_those_before()
    {
        await using var import = await ImportCase.CreateAsync();

        var report = await import.CustomersAsync("Name,Note\nAda,good\nGrace,\"never closed\nAlan,swallowed\n");

        Assert.Equal((2, 1), (report.Rows, report.Created));
        Assert.Equal((3, "IMP-28"), (report.Refused[0].Row, report.Refused[0].Code));
    }
}
