using System.Net;
using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints.Public;

/// <summary>What people and attackers type into the public form.</summary>
public sealed class ComplainInputTests(PublicCase portal) : IClassFixture<PublicCase>
{
    private const string Hostile = "'\"><script>alert(1)</script> {{7*7}} @(1+1)\r\nBcc: x@example.com 张伟 🙂 مرحبا";

    [Theory]
    [InlineData("Input.Description", " ", "Input.Description")]
    [InlineData("Input.Description", "@long", "Input.Description")]
    [InlineData("Input.Email", "", "Input.Anonymous")]
    [InlineData("Input.Email", "li", "Input.Email")]
    [InlineData("Input.Phone", "call me", "Input.Phone")]
    [InlineData("Input.Name", "@long", "Input.Name")]
    [InlineData("Input.CustomerNumber", "@long", "Input.CustomerNumber")]
    [InlineData("Input.TypeId", "many", "Input.TypeId")]
    [InlineData("Input.OccurredOn", "2026-02-31", "Input.OccurredOn")]
    [InlineData("Input.Amount", "-1", "Input.Amount")]
    [InlineData("Input.Amount", "1e400", "Input.Amount")]
    public async Task Bad_input_is_told_beside_its_field_and_stores_nothing(string field, string value, string told)
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);
        var before = await portal.CountAsync();
        var typed = PublicCase.Complaint((field, value is "@long" ? new string('长', Complaint.TextLimit + 1) : value), ("Input.RemedySought", "A refund"));

        var answer = await form.SubmitAsync(PublicCase.Form, typed, HttpStatusCode.UnprocessableEntity);

        Assert.False(string.IsNullOrEmpty(answer.ErrorAt(told)));
        Assert.Equal("A refund", answer.ValueOf("Input.RemedySought"));
        Assert.Equal(before, await portal.CountAsync());
    }

    [Fact]
    public async Task A_date_to_come_is_refused_beside_its_field()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(("Input.OccurredOn", "2099-01-01")), HttpStatusCode.Conflict);

        Assert.False(string.IsNullOrEmpty(answer.ErrorAt("Input.OccurredOn")));
    }

    [Fact]
    public async Task Hostile_text_is_kept_as_it_is_and_shown_as_text()
    {
        using var visitor = portal.Host.Visit();
        var fields = new[] { "Description", "Name", "CustomerNumber", "Product", "Place", "RemedySought" };

        var (number, secret) = await portal.ComplainAsync(visitor, [.. fields.Select(field => ("Input." + field, Hostile))]);

        var stored = await portal.StoredAsync(number);
        Assert.All(
            new[] { stored.Content.Description, stored.ComplainantName, stored.Entry.ToldCustomerNumber, stored.Product, stored.Content.Place, stored.Content.RemedySought },
            text => Assert.Equal(Hostile.ReplaceLineEndings(), text?.ReplaceLineEndings()));
        using var staff = await portal.Host.SignInAsync(Given.User(Domain.Shared.Role.Supervisor));
        var page = await staff.GetAsync($"/complaints/{number}");
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", (await portal.OpenAsync(visitor, number, secret)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Email", "li@example.com\r\nBcc: all@example.com")]
    [InlineData("Input.Phone", "13800138000\r\nBcc: all@example.com")]
    public async Task An_address_has_one_line(string field, string value)
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint((field, value)), HttpStatusCode.UnprocessableEntity);

        Assert.False(string.IsNullOrEmpty(answer.ErrorAt(field)));
    }

    [Fact]
    public async Task A_forged_type_is_refused()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);
        var before = await portal.CountAsync();

        await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(("Input.TypeId", "99999")), HttpStatusCode.UnprocessableEntity);

        Assert.Equal(before, await portal.CountAsync());
    }
}
