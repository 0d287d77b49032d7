using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints.Public;

public sealed class ProgressMailTests(PublicCase portal) : IClassFixture<PublicCase>
{
    [Fact]
    [Trait("Rule", "MAI-10")]
    public async Task Whoever_handles_the_complaint_is_told_what_the_complainant_does()
    {
        using var visitor = portal.Host.Visit();
        var lead = await portal.Host.SaveAsync(Given.User(Role.Supervisor));
        var owner = await portal.Host.SaveAsync(Given.User());
        var (number, secret) = await portal.ComplainAsync(visitor);
        await portal.OpenAsync(visitor, number, secret);

        await AddAsync("First");
        var unowned = await ToldAsync(number);
        await portal.OfferAsync(number, owner.ActingAt(portal.Host.Clock.Now), "A new parcel.");
        await AddAsync("Second");
        var owned = await ToldAsync(number);
        await (await visitor.GetAsync("/progress/answer")).SubmitAsync("main form", new() { ["Input.Answer"] = "Accepted" });

        Assert.Contains(lead.Email, unowned.Select(m => m.To));
        Assert.DoesNotContain(owner.Email, unowned.Select(m => m.To));
        Assert.Equal(owner.Email, Assert.Single(owned.Skip(unowned.Count)).To);
        var last = (await ToldAsync(number))[^1];
        Assert.Equal((owner.Email, $"{number}: the complainant has written"), (last.To, last.SubjectToSend));
        Assert.Contains("answered the offer", last.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Second", string.Concat(owned.Select(m => m.Body)), StringComparison.Ordinal);

        async Task AddAsync(string text) => await (await visitor.GetAsync("/progress/add")).SubmitAsync("main form", new() { ["Input.Text"] = text });
    }

    private Task<List<OutgoingMail>> ToldAsync(string number)
    {
        var id = Complaint.Numbers.Parse(number);
        return portal.Host.QueryAsync(db => db.OutgoingMails.AsNoTracking()
            .Where(m => m.Kind == MailKind.Complainant && m.ComplaintId == id).OrderBy(m => m.Id).ToListAsync());
    }
}
