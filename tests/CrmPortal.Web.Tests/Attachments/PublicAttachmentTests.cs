using System.Net;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Tests.Complaints.Public;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Web.Tests.Attachments;

public sealed class PublicAttachmentTests(PublicCase portal) : IClassFixture<PublicCase>
{
    [Fact]
    [Trait("Rule", "ATT-01")]
    [Trait("Rule", "ATT-06")]
    public async Task A_complaint_brings_its_files_and_the_complainant_reads_them()
    {
        using var visitor = portal.Host.Visit();
        var (number, secret) = await SendAsync(visitor, Files.Bill("证据.pdf"), new Upload(Files.Field, "photo.jpg", Files.Of("jpg")));

        var progress = await portal.OpenAsync(visitor, number, secret);
        var download = await progress.ClickAsync(".plain-list a[download]");

        Assert.Equal(["证据.pdf", "photo.jpg"], progress.TextsOf(".plain-list a[download]"));
        Assert.Equal(Files.Pdf, download.Bytes);
        Assert.Contains("filename*=UTF-8''%E8%AF%81%E6%8D%AE.pdf", download.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.All((await portal.StoredAsync(number)).Attachments, file => Assert.Equal((null, "complainant", true), (file.UserId, file.UserName, file.IsPublic)));
    }

    [Fact]
    [Trait("Rule", "ATT-05")]
    public async Task A_refused_file_costs_nothing_that_was_typed()
    {
        using var visitor = portal.Host.Visit("zh-CN");
        var form = await portal.ShowFormAsync(visitor);
        var (complaints, files) = (await portal.CountAsync(), Files.On(portal.Host));

        var refused = await form.SubmitAsync(
            PublicCase.Form,
            PublicCase.Complaint(("Input.Name", "李")),
            HttpStatusCode.UnprocessableEntity,
            uploads: [Files.Bill(), new Upload(Files.Field, "x.png", Files.Of("html"))]);

        Assert.Equal("“x.png”的内容与文件名不符。", refused.ErrorAt(Files.Field));
        Assert.Equal(("The parcel arrived broken.", "李"), (refused.ValueOf("Input.Description"), refused.ValueOf("Input.Name")));
        Assert.Contains("请重新选择", refused.Body, StringComparison.Ordinal);
        Assert.Equal((complaints, files), (await portal.CountAsync(), Files.On(portal.Host)));
        await refused.SubmitAsync(PublicCase.Form, upload: Files.Bill());
        Assert.Equal((complaints + 1, files + 1), (await portal.CountAsync(), Files.On(portal.Host)));
    }

    [Fact]
    [Trait("Rule", "ATT-05")]
    public async Task Six_files_are_one_too_many()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);

        var refused = await form.SubmitAsync(
            PublicCase.Form, PublicCase.Complaint(), HttpStatusCode.UnprocessableEntity, uploads: Enumerable.Range(0, 6).Select(n => Files.Bill($"{n}.pdf")));

        Assert.Equal("Choose at most 5 files at a time.", refused.ErrorAt(Files.Field));
    }

    [Fact]
    public async Task A_double_click_keeps_each_file_once()
    {
        using var visitor = portal.Host.Visit();
        var form = await portal.ShowFormAsync(visitor);
        var before = await RowsAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), upload: Files.Bill())));
        await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), upload: Files.Bill());

        Assert.All(answers, answer => Assert.Equal("/complain/received", answer.Location));
        Assert.Equal(before + 1, await RowsAsync());
    }

    [Fact]
    public async Task The_browser_asks_for_no_file()
    {
        using var visitor = portal.Host.Visit();

        var input = (await visitor.GetAsync("/complain")).Document.QuerySelector("input[type=file]")!;

        Assert.True(input.HasAttribute("multiple"));
        Assert.False(input.HasAttribute("required"));
    }

    [Fact]
    [Trait("Rule", "ATT-01")]
    public async Task The_complainant_adds_files_later()
    {
        using var visitor = portal.Host.Visit();
        var (number, secret) = await portal.ComplainAsync(visitor);
        await portal.OpenAsync(visitor, number, secret);
        var form = await visitor.GetAsync("/progress/add");

        var refused = await form.SubmitAsync(
            "main form", new() { ["Input.Text"] = "It happened again." }, HttpStatusCode.UnprocessableEntity, upload: new Upload(Files.Field, "x.exe", Files.Of("exe")));
        await refused.SubmitAsync("main form", upload: Files.Bill());
        await refused.SubmitAsync("main form", upload: Files.Bill());

        Assert.Equal("It happened again.", refused.ValueOf("Input.Text"));
        var stored = await portal.StoredAsync(number);
        Assert.Equal("bill.pdf", Assert.Single(stored.Attachments).Name);
        Assert.Equal(1, stored.Communications.Count(entry => string.Equals(entry.Text, "It happened again.", StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Rule", "ATT-06")]
    [Trait("Rule", "ATT-07")]
    public async Task What_is_not_public_of_another_complaint_or_removed_does_not_exist_for_him()
    {
        using var visitor = portal.Host.Visit();
        var (foreign, _) = await SendAsync(visitor, Files.Bill());
        var (number, secret) = await SendAsync(visitor, Files.Bill());
        var staff = Given.Actor(Role.Supervisor);
        await portal.WorkAsync(number, complaint => complaint.Attachments.Add(
            [new NewAttachment(Guid.NewGuid(), "inside.pdf", AttachmentKind.Pdf, 5, new string('a', Attachment.HashLength))], staff, Clock.Start));
        var own = (await portal.StoredAsync(number)).Attachments;
        await portal.OpenAsync(visitor, number, secret);
        using var nobody = portal.Host.Visit();

        await visitor.GetAsync($"/progress/files/{own[0].FileId}");
        await nobody.GetAsync($"/progress/files/{own[0].FileId}", HttpStatusCode.NotFound);
        await visitor.GetAsync($"/progress/files/{own[1].FileId}", HttpStatusCode.NotFound);
        await visitor.GetAsync($"/progress/files/{(await portal.StoredAsync(foreign)).Attachments[0].FileId}", HttpStatusCode.NotFound);
        await portal.WorkAsync(number, complaint => complaint.Attachments.Remove(own[0].FileId, "Twice", staff, Clock.Start));
        await visitor.GetAsync($"/progress/files/{own[0].FileId}", HttpStatusCode.NotFound);

        Assert.False((await visitor.GetAsync("/progress/complaint")).Has("a[download]"));
    }

    private async Task<(string Number, string Secret)> SendAsync(Visitor visitor, params Upload[] files)
    {
        var form = await portal.ShowFormAsync(visitor);
        var sent = await form.SubmitAsync(PublicCase.Form, PublicCase.Complaint(), uploads: files);
        return PublicCase.Read(await sent.FollowAsync());
    }

    private Task<int> RowsAsync() => portal.Host.QueryAsync(db => db.Attachments.CountAsync());
}
