using System.Net;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Tests.Complaints;
using Xunit;

namespace CrmPortal.Web.Tests.Attachments;

public sealed class AttachmentPageTests(ComplaintCast cast) : IClassFixture<ComplaintCast>
{
    private const string Form = AttachedFiles.Form;

    [Fact]
    [Trait("Rule", "ATT-01")]
    [Trait("Rule", "ATT-06")]
    public async Task Several_files_are_attached_at_once_and_stand_on_the_page()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Closed);
        var form = await (await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}")).ClickAsync("a[href$='/attach']");

        var sent = await form.SubmitAsync(
            Form, new() { ["Input.Public"] = "true" }, uploads: [Files.Bill("账单.pdf"), new Upload(Files.Field, "call.mp3", Files.Of("mp3"))]);

        var page = await sent.FollowAsync();
        Assert.Equal(["账单.pdf", "call.mp3"], page.TextsOf("[data-file] a[download]"));
        Assert.Contains("owner", page.TextOf("[data-file]"), StringComparison.Ordinal);
        Assert.All((await cast.ReadAsync(complaint)).Attachments, file => Assert.True(file.IsPublic));
    }

    [Fact]
    public async Task The_same_form_sent_twice_attaches_once()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Received);
        var form = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/attach");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.SubmitAsync(Form, upload: Files.Bill())));
        await form.SubmitAsync(Form, upload: Files.Bill());

        Assert.All(answers, answer => Assert.Equal($"/complaints/{complaint.Number}", answer.Location));
        Assert.Single((await cast.ReadAsync(complaint)).Attachments);
    }

    [Fact]
    public async Task A_form_without_a_file_says_so()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Received);
        var form = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/attach");

        var refused = await form.SubmitAsync(Form, expected: HttpStatusCode.UnprocessableEntity);

        Assert.Equal("Choose at least one file.", refused.ErrorAt(Files.Field));
    }

    [Fact]
    [Trait("Rule", "ATT-02")]
    public async Task The_fifty_first_file_is_refused_in_words()
    {
        var complaint = Given.Complaint(1, owner: cast.User("owner"));
        complaint.Attachments.Add([.. Enumerable.Range(0, 50).Select(n => Stored($"{n}.pdf"))], Actor.Complainant, Clock.Start);
        await cast.SaveAsync(complaint);
        var form = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/attach");

        var refused = await form.SubmitAsync(Form, expected: HttpStatusCode.Conflict, upload: Files.Bill());

        Assert.Contains("at most 50 files", refused.ErrorAt(Files.Field), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ATT-08")]
    [Trait("Rule", "ATT-09")]
    public async Task A_supervisor_removes_a_file_with_a_reason_that_stays_on_the_page()
    {
        var (complaint, address) = await cast.WithFileAsync();
        var form = await (await cast.Visitor("lead").GetAsync($"/complaints/{complaint.Number}")).ClickAsync("a[href$='/remove']");

        var blank = await form.SubmitAsync(Form, new() { ["Input.Reason"] = " " }, HttpStatusCode.UnprocessableEntity);
        var page = await (await blank.SubmitAsync(Form, new() { ["Input.Reason"] = "Of somebody else" })).FollowAsync();
        var again = await (await cast.Visitor("chief").GetAsync(address + "/remove")).SubmitAsync(Form, new() { ["Input.Reason"] = "Once more" }, HttpStatusCode.Conflict);

        Assert.NotNull(blank.ErrorAt("Input.Reason"));
        Assert.Contains("Removed by lead: Of somebody else", page.TextOf("[data-file]"), StringComparison.Ordinal);
        Assert.False(page.Has("[data-file] a"));
        Assert.Contains("lead has removed this file already.", again.TextOf(".error-summary"), StringComparison.Ordinal);
        await cast.Visitor("lead").GetAsync(address, HttpStatusCode.NotFound);
    }

    [Fact]
    [Trait("Rule", "ATT-08")]
    public async Task Nobody_but_a_supervisor_removes_a_file_not_even_its_owner()
    {
        var (complaint, address) = await cast.WithFileAsync();
        var step = address[$"/complaints/{complaint.Number}/".Length..] + "/remove";

        Assert.False((await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}")).Has("a[href$='/remove']"));
        foreach (var name in new[] { "owner", "other", "manager", "admin" })
        {
            await cast.PostAsync(name, complaint, step, new() { ["Input.Reason"] = "Why not" }, HttpStatusCode.Forbidden);
        }

        Assert.False((await cast.ReadAsync(complaint)).Attachments[0].IsRemoved);
    }

    [Fact]
    [Trait("Rule", "ATT-08")]
    public async Task A_supervisor_whom_the_complaint_names_removes_nothing()
    {
        var complaint = Given.Complaint(1, naming: [cast.User("chief").Id]);
        complaint.Attachments.Add([Stored("a.pdf")], Actor.Complainant, Clock.Start);
        await cast.SaveAsync(complaint);
        var step = $"files/{complaint.Attachments[0].FileId}/remove";

        var refused = await cast.Visitor("chief").GetAsync($"/complaints/{complaint.Number}/{step}", HttpStatusCode.Conflict);
        await cast.PostAsync("chief", complaint, step, new() { ["Input.Reason"] = "Why not" }, HttpStatusCode.Conflict);

        Assert.Contains("Only a supervisor whom the complaint does not name", refused.Body, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "ATT-05")]
    public async Task A_message_with_a_refused_file_is_not_logged_and_not_lost()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Received);
        var form = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/communicate");
        var before = await cast.PrintAsync(complaint);
        var typed = ComplaintSteps.FieldsOf("communicate", "");
        typed["Input.Public"] = "true";

        var refused = await form.SubmitAsync(Form, typed, HttpStatusCode.UnprocessableEntity, upload: new Upload(Files.Field, "x.pdf", Files.Of("exe")));
        var unchanged = await cast.PrintAsync(complaint);
        await refused.SubmitAsync(Form, upload: Files.Bill());

        Assert.Equal("Still at it.", refused.ValueOf("Input.Text"));
        Assert.Equal(before, unchanged);
        var stored = await cast.ReadAsync(complaint);
        Assert.Equal(("Still at it.", true), (stored.Communications[^1].Text, Assert.Single(stored.Attachments).IsPublic));
    }

    [Fact]
    [Trait("Rule", "ATT-01")]
    [Trait("Rule", "ATT-05")]
    public async Task An_intake_brings_its_files_and_keeps_what_was_typed_when_one_is_refused()
    {
        var form = await cast.Visitor("owner").GetAsync("/complaints/new");
        var typed = new Fields
        {
            ["Input.Description"] = "The crane dropped a box.",
            ["Input.TypeId"] = "1",
            ["Input.ChannelId"] = "1",
            ["Input.Anonymous"] = "true",
        };

        var refused = await form.SubmitAsync("main form.intake", typed, HttpStatusCode.UnprocessableEntity, upload: new Upload(Files.Field, "x.png", Files.Of("svg")));
        var page = await (await refused.SubmitAsync("main form.intake", upload: Files.Bill())).FollowAsync();

        Assert.Equal("The crane dropped a box.", refused.ValueOf("Input.Description"));
        Assert.NotNull(refused.ErrorAt(Files.Field));
        Assert.Equal(["bill.pdf"], page.TextsOf("[data-file] a[download]"));
    }

    [Fact]
    public async Task A_message_with_a_large_file_survives_the_end_of_its_session()
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Received);
        var user = Given.User(Role.Agent);
        using var visitor = await cast.Host.SignInAsync(user);
        var form = await visitor.GetAsync($"/complaints/{complaint.Number}/communicate");
        foreach (Cookie cookie in visitor.Cookies.GetAllCookies())
        {
            cookie.Expired = cookie.Name.Contains("crm", StringComparison.Ordinal) && !cookie.Name.Contains("form", StringComparison.Ordinal);
        }

        var signIn = await form.SubmitAsync(
            Form,
            ComplaintSteps.FieldsOf("communicate", ""),
            HttpStatusCode.Unauthorized,
            upload: new Upload(Files.Field, "x.pdf", [.. Files.Pdf, .. new byte[500_000]]));
        var restored = await (await signIn.SubmitAsync(
            "form[action='/account/sign-in']", new() { ["Input.Email"] = user.Email!, ["Input.Password"] = Given.Password })).FollowAsync();

        Assert.Equal("Still at it.", restored.ValueOf("Input.Text"));
    }

    [Fact]
    [Trait("Rule", "ATT-05")]
    public async Task More_than_all_files_of_a_form_may_have_is_answered_with_413_and_a_page()
    {
        await using var host = await WebHost.StartAsync("--Limits:AttachmentBytes=10000", "--Limits:AttachmentsPerForm=2");
        using var visitor = host.Visit();
        var form = await visitor.GetAsync("/complain");

        var answer = await form.SubmitAsync(
            "form.intake", new() { ["Input.Description"] = "x" }, HttpStatusCode.RequestEntityTooLarge, upload: new Upload(Files.Field, "x.pdf", new byte[100_000]));

        Assert.True(answer.Has("h1"));
        Assert.Equal(0, Files.On(host));
    }

    private static NewAttachment Stored(string name) => new(Guid.NewGuid(), name, AttachmentKind.Pdf, 5, new string('a', Attachment.HashLength));
}
