using System.Net;
using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints.Public;

/// <summary>A portal whose public pages take as much as a test sends, and what people do there.</summary>
public sealed class PublicCase : IAsyncLifetime
{
    public const string Form = "form.intake";

    public WebHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await WebHost.StartAsync(
        "--Limits:ComplaintsPerAddressAndMinute=100000",
        "--Limits:ComplaintsPerAddressAndHour=100000",
        "--Limits:ProgressPerAddressAndMinute=100000",
        "--Limits:ProgressPerComplaintAndMinute=100000");

    public Task DisposeAsync() => Host.DisposeAsync();

    public static Fields Complaint(params (string Field, string Value)[] more)
    {
        var fields = new Fields { ["Input.Description"] = "The parcel arrived broken.", ["Input.Email"] = "li@example.com" };
        foreach (var (field, value) in more)
        {
            fields[field] = value;
        }

        return fields;
    }

    /// <summary>The form, as long before now as somebody needs to fill it.</summary>
    public async Task<Page> ShowFormAsync(Visitor visitor)
    {
        var page = await visitor.GetAsync("/complain");
        Host.Clock.Advance(TimeSpan.FromSeconds(3));
        return page;
    }

    /// <summary>Complains and writes down what the answer shows.</summary>
    public async Task<(string Number, string Secret)> ComplainAsync(Visitor visitor, params (string Field, string Value)[] more)
    {
        var form = await ShowFormAsync(visitor);
        var sent = await form.SubmitAsync(Form, Complaint(more));
        return Read(await sent.FollowAsync());
    }

    public static (string Number, string Secret) Read(Page received) => (received.TextOf("#number"), received.TextOf("#secret"));

    public static async Task<Page> LookUpAsync(
        Visitor visitor, string number, string secret, HttpStatusCode expected = HttpStatusCode.SeeOther)
    {
        var page = await visitor.GetAsync("/progress");
        return await page.SubmitAsync("main form", new() { ["Input.Number"] = number, ["Input.Secret"] = secret }, expected);
    }

    public async Task<Page> OpenAsync(Visitor visitor, string number, string secret) =>
        await (await LookUpAsync(visitor, number, secret)).FollowAsync();

    public Task<Complaint> StoredAsync(string number) =>
        Host.QueryAsync(db => db.Complaints.AsNoTracking().With(ComplaintParts.All).SingleAsync(c => c.Id == Domain.Complaints.Complaint.Numbers.Parse(number)));

    public Task<int> CountAsync() => Host.QueryAsync(db => db.Complaints.CountAsync());

    /// <summary>Staff work on the complaint.</summary>
    public Task WorkAsync(string number, Action<Complaint> work) => Host.QueryAsync(async db =>
    {
        work((await db.FindComplaintForWorkAsync(number, ComplaintParts.All, CancellationToken.None))!);
        return await db.SaveChangesAsync();
    });

    /// <summary>Somebody takes the complaint over, investigates and offers a letter.</summary>
    public async Task OfferAsync(string number, Actor owner, string text, long? channel = 1)
    {
        var now = Host.Clock.Now;
        var lead = Given.Actor(Role.Supervisor, id: long.MaxValue);
        await WorkAsync(number, c =>
        {
            c.Ownership.Assign(owner, null, lead, now);
            c.Triage.Assess(new Assessment(1, null, Severity.Minor, Urgency.Normal), owner, now, Given.Clocks);
            c.Investigation.Accept(owner, now);
            c.Investigation.RecordFinding("It fell.", "Camera", owner, now);
            c.Remedies.Propose(new RemedyProposal(RemedyType.Apology, "A letter"), new RemedyLimits("CNY"), owner, now);
            c.Proposals.Offer(Decision(text) with { ChannelId = channel }, owner, now, Given.Clocks);
        });
    }

    public static Decision Decision(string text) => new(Validity.Upheld, "The camera shows it.", text) { ChannelId = 1 };
}
