using System.Net;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Tests.Complaints;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Attachments;

public sealed class AttachmentVisibilityTests(ComplaintCast cast) : IClassFixture<ComplaintCast>
{
    [Fact]
    [Trait("Rule", "ATT-01")]
    [Trait("Rule", "ATT-07")]
    public async Task A_manager_reads_and_attaches_nothing_and_an_administrator_does_neither()
    {
        var (complaint, address) = await cast.WithFileAsync();

        var page = await cast.Visitor("manager").GetAsync($"/complaints/{complaint.Number}");
        var download = await cast.Visitor("manager").GetAsync(address);
        await cast.Visitor("manager").GetAsync($"/complaints/{complaint.Number}/attach", HttpStatusCode.Forbidden);
        await cast.PostAsync("manager", complaint, "attach", [], HttpStatusCode.Forbidden);
        await cast.Visitor("admin").GetAsync(address, HttpStatusCode.Forbidden);

        Assert.True(page.Has("[data-file] a[download]"));
        Assert.False(page.Has("a[href$='/attach'], a[href$='/remove']"));
        Assert.Equal(Files.Pdf, download.Bytes);
    }

    [Fact]
    [Trait("Rule", "ATT-07")]
    public async Task A_download_stands_in_the_audit_trail()
    {
        var (complaint, address) = await cast.WithFileAsync();

        await cast.Visitor("manager").GetAsync(address);

        var told = await cast.Host.QueryAsync(db => db.AuditEvents.SingleAsync(e => e.Action == AuditAction.Read && e.EntityId == complaint.Id));
        Assert.Equal(("manager", nameof(Complaint)), (told.ActorName, told.Entity));
        Assert.Contains(address.Split('/')[^1], told.Changes, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ATT-07")]
    public async Task A_file_under_another_complaint_or_another_identifier_does_not_exist()
    {
        var (complaint, address) = await cast.WithFileAsync();
        var (other, _) = await cast.WithFileAsync();
        var id = address.Split('/')[^1];

        await cast.Visitor("lead").GetAsync($"/complaints/{other.Number}/files/{id}", HttpStatusCode.NotFound);
        await cast.Visitor("lead").GetAsync($"/complaints/{other.Number}/files/{id}/remove", HttpStatusCode.NotFound);
        await cast.Visitor("lead").GetAsync($"/complaints/{complaint.Number}/files/{Guid.NewGuid()}", HttpStatusCode.NotFound);
        await cast.Visitor("lead").GetAsync($"/complaints/{complaint.Number}/files/x", HttpStatusCode.NotFound);
        await cast.Visitor("lead").GetAsync($"/complaints/CP-999999/files/{id}", HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Rule", "ATT-07")]
    public async Task Another_team_finds_neither_the_file_nor_the_form()
    {
        var (mine, other) = (Given.Team(), Given.Team());
        await cast.Host.SaveAsync(mine, other);
        var complaint = Given.Complaint(1, team: mine);
        await cast.SaveAsync(complaint);
        using var member = await cast.Host.SignInAsync(Given.User(Role.Agent, mine));
        using var stranger = await cast.Host.SignInAsync(Given.User(Role.Agent, other));
        var form = await member.GetAsync($"/complaints/{complaint.Number}/attach");
        await form.SubmitAsync(AttachedFiles.Form, upload: Files.Bill());
        var address = await cast.AddressAsync(complaint);

        await member.GetAsync(address);
        await stranger.GetAsync(address, HttpStatusCode.NotFound);
        await stranger.GetAsync($"/complaints/{complaint.Number}/attach", HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Rule", "ATT-07")]
    public async Task The_file_of_a_customer_who_becomes_secret_is_gone_at_its_old_address()
    {
        var customer = Given.Customer("Turned secret");
        await cast.Host.SaveAsync(customer);
        var complaint = await cast.SaveAsync(Given.Complaint(1, customer, cast.User("owner")));
        await cast.AttachAsync(complaint);
        var address = await cast.AddressAsync(complaint);
        await cast.Visitor("owner").GetAsync(address);

        await cast.Host.QueryAsync(async db =>
        {
            var stored = await db.Customers.SingleAsync(c => c.Id == customer.Id);
            var details = new CustomerDetails { Type = stored.Type, Name = stored.Name, Email = stored.Email, Stage = stored.Stage, Level = InfoLevel.TopSecret };
            stored.Edit(details, [], Actor.System);
            return await db.SaveChangesAsync();
        });

        await cast.Visitor("owner").GetAsync(address, HttpStatusCode.NotFound);
        await cast.Visitor("lead").GetAsync(address, HttpStatusCode.NotFound);
        await cast.Visitor("lead").GetAsync(address + "/remove", HttpStatusCode.NotFound);
    }
}
