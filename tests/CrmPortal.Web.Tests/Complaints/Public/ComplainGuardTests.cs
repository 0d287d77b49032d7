using System.Net;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Web.Tests.Complaints.Public;

/// <summary>Machines, stale forms and double sending.</summary>
public sealed class ComplainGuardTests(PublicCase portal) : IClassFixture<PublicCase>
{
    [Fact]
    public async Task What_a_machine_fills_comes_back_and_is_not_stored()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);
        var before = await portal.CountAsync();

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(("Input.Website", "https://example.com")), HttpStatusCode.UnprocessableEntity);

        Assert.Equal(before, await portal.CountAsync());
        Assert.Equal("The parcel arrived broken.", answer.ValueOf("Input.Description"));
        await answer.SubmitAsync(PublicCase.Form);
        Assert.Equal(before + 1, await portal.CountAsync());
    }

    [Fact]
    public async Task What_comes_too_fast_comes_back_in_the_same_words_and_is_taken_once_more()
    {
        using var visitor = portal.Host.Visit();
        var form = await visitor.GetAsync("/complain");
        portal.Host.Clock.Advance(TimeSpan.FromSeconds(2.9));
        var before = await portal.CountAsync();

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), HttpStatusCode.UnprocessableEntity);
        var asMachine = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(("Input.Website", "x")), HttpStatusCode.UnprocessableEntity);

        Assert.Equal(before, await portal.CountAsync());
        Assert.Equal(answer.TextOf("main"), asMachine.TextOf("main"));
        portal.Host.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await answer.SubmitAsync(PublicCase.Form);
        Assert.Equal(before + 1, await portal.CountAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8forged")]
    public async Task A_form_that_we_have_not_shown_comes_back_with_what_was_typed(string seal)
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(("Seal", seal)), HttpStatusCode.UnprocessableEntity);

        Assert.Equal("The parcel arrived broken.", answer.ValueOf("Input.Description"));
        Assert.NotEqual(seal, answer.ValueOf("Seal"));
    }

    [Fact]
    public async Task A_form_from_yesterday_comes_back_with_what_was_typed()
    {
        using var visitor = portal.Host.Visit();
        var form = await visitor.GetAsync("/complain");
        portal.Host.Clock.Advance(TimeSpan.FromHours(13));

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), HttpStatusCode.UnprocessableEntity);

        Assert.Equal("li@example.com", answer.ValueOf("Input.Email"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_complaint_with_one_secret()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);
        var before = await portal.CountAsync();

        var first = PublicCase.Read(await (await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint())).FollowAsync());
        var second = PublicCase.Read(await (await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint())).FollowAsync());

        Assert.Equal(before + 1, await portal.CountAsync());
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_double_click_is_one_complaint()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);
        var before = await portal.CountAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => form.SubmitAsync(PublicCase.Form, PublicCase.Complaint())));

        Assert.All(answers, answer => Assert.Equal("/complain/received", answer.Location));
        Assert.Equal(before + 1, await portal.CountAsync());
    }

    [Fact]
    public async Task Too_many_are_asked_to_wait_and_lose_nothing()
    {
        await using var host = await WebHost.StartAsync("--Limits:ComplaintsPerAddressAndMinute=2");
        using var visitor = host.Visit();
        var form = await visitor.GetAsync("/complain");
        await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), HttpStatusCode.UnprocessableEntity);
        await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), HttpStatusCode.UnprocessableEntity);

        var answer = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), HttpStatusCode.TooManyRequests);

        Assert.InRange(int.Parse(answer.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Equal("The parcel arrived broken.", answer.ValueOf("Input.Description"));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = portal.Host.Visit();

        await visitor.PostAsync("/complain", [new("Input.Description", "x")], HttpStatusCode.BadRequest);
    }
}
