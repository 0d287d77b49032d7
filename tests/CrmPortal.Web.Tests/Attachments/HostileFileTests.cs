using System.Net;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using CrmPortal.Web.Tests.Complaints;
using Xunit;

namespace CrmPortal.Web.Tests.Attachments;

/// <summary>Names and contents as attackers send them: refused, or kept under a harmless name and served to be saved only.</summary>
public sealed class HostileFileTests(ComplaintCast cast) : IClassFixture<ComplaintCast>
{
    private static readonly string Long = new('x', 4000);

    /// <summary>Name, content, and the name it is kept under; null where it is refused.</summary>
    public static TheoryData<string, string, string?> Sent => new()
    {
        { "../../../etc/passwd", "txt", null },
        { "../../wwwroot/x.pdf", "pdf", "x.pdf" },
        { @"..\..\wwwroot\x.pdf", "pdf", "x.pdf" },
        { "/etc/cron.d/x.txt", "txt", "x.txt" },
        { "%2e%2e%2fx.pdf", "pdf", "%2e%2e%2fx.pdf" },
        { "....//x.pdf", "pdf", "x.pdf" },
        { ".", "pdf", null },
        { "..", "pdf", null },
        { ".htaccess", "txt", null },
        { ".ht\u200Baccess", "txt", null },
        { "\u200B.htaccess", "txt", null },
        { ".htaccess\u200D.txt", "txt", "htaccess.txt" },
        { "web.config", "txt", null },
        { ".user.ini", "txt", null },
        { "x.pdf.exe", "pdf", null },
        { "x.exe", "exe", null },
        { "x.exe.pdf", "exe", null },
        { "x.exe.pdf", "pdf", "x.exe.pdf" },
        { "x.pdf\0.exe", "pdf", null },
        { "x.exe\0.pdf", "pdf", "x.exe.pdf" },
        { "x.pdf%00.exe", "pdf", null },
        { "x.exe.", "exe", null },
        { "x.exe ", "exe", null },
        { "x.exe\u00A0", "exe", null },
        { "x.pdf::$DATA", "pdf", null },
        { "x.exe:x.pdf", "pdf", "x.exe_x.pdf" },
        { "x.pdf/.", "pdf", null },
        { "x.pHp", "txt", null },
        { "x.pHaR", "txt", null },
        { "x.php5.txt", "txt", "x.php5.txt" },
        { "x.aspx;.png", "png", "x.aspx;.png" },
        { "x.jsp\n.png", "png", "x.jsp.png" },
        { "bill\u202Efdp.exe", "exe", null },
        { "bill\u202Egnp.pdf", "pdf", "billgnp.pdf" },
        { "\u2066x\u2069.pdf", "pdf", "x.pdf" },
        { "x\uFEFF.pdf", "pdf", "x.pdf" },
        { "CON", "pdf", null },
        { "CON.pdf", "pdf", "_CON.pdf" },
        { "nul.txt", "txt", "_nul.txt" },
        { "LPT9.csv", "bom", "_LPT9.csv" },
        { "", "pdf", null },
        { " ", "pdf", null },
        { "\u200B", "pdf", null },
        { ".pdf", "pdf", "file.pdf" },
        { "x", "pdf", null },
        { "🙂🙂.pdf", "pdf", "🙂🙂.pdf" },
        { "证据（一）.pdf", "pdf", "证据（一）.pdf" },
        { "مستند.pdf", "pdf", "مستند.pdf" },
        { "\"><script>alert(1)</script>.png", "png", "script_.png" },
        { "'-alert(1)-'.png", "png", "'-alert(1)-'.png" },
        { "{{7*7}}@(1+1).pdf", "pdf", "{{7_7}}@(1+1).pdf" },
        { "=cmd|' C'!A0.csv", "bom", "=cmd_' C'!A0.csv" },
        { "x.pdf\r\nSet-Cookie: a=b", "pdf", null },
        { "x\r\nContent-Type: text/html\r\n\r\n.pdf", "pdf", "html.pdf" },
        { "x;filename=evil.html;.pdf", "pdf", "x;filename=evil.html;.pdf" },
        { Long + ".pdf", "pdf", new string('x', 116) + ".pdf" },
        { "x." + Long, "pdf", null },
        { "x.svg", "svg", null },
        { "x.html", "html", null },
        { "x.xhtml", "html", null },
        { "x.js", "txt", null },
        { "x.mjs", "txt", null },
        { "x.wasm", "txt", null },
        { "x.zip", "zip", null },
        { "x.docm", "docx", null },
        { "x.iso", "txt", null },
        { "x.lnk", "txt", null },
        { "x.png", "html", null },
        { "x.png", "svg", null },
        { "x.gif", "html", null },
        { "x.pdf", "html", null },
        { "x.jpg", "exe", null },
        { "x.docx", "zip", null },
        { "x.docx", "jar", null },
        { "x.docx", "xlsx", null },
        { "x.docx", "zip that talks", null },
        { "x.docx", "exe+docx", null },
        { "x.jpg", "heic", null },
        { "x.mp4", "heic", null },
        { "x.txt", "nul", null },
        { "x.txt", "utf16", null },
        { "x.csv", "latin1", null },
        { "x.txt", "escape", null },
        { "x.pdf", "empty", null },
        { "x.txt", "empty", null },
        { "x.gif", "gif+js", "x.gif" },
        { "x.pdf", "pdf+html", "x.pdf" },
        { "x.jpg", "jpg+php", "x.jpg" },
        { "x.txt", "html", "x.txt" },
        { "x.eml", "svg", "x.eml" },
    };

    [Theory]
    [MemberData(nameof(Sent), DisableDiscoveryEnumeration = true)]
    [Trait("Rule", "ATT-03")]
    [Trait("Rule", "ATT-04")]
    [Trait("Rule", "ATT-12")]
    public async Task A_hostile_file_is_refused_or_inert(string told, string content, string? kept)
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Received);
        var form = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/attach");
        var before = Files.On(cast.Host);

        var answer = await form.SubmitAsync(
            "main form[data-guard]",
            expected: kept is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.SeeOther,
            upload: new Upload(Files.Field, told, Files.Of(content)));

        var stored = (await cast.ReadAsync(complaint)).Attachments;
        Assert.Equal(kept is null ? [] : [kept], stored.Select(file => file.Name));
        Assert.Equal(before + stored.Count, Files.On(cast.Host));
        Assert.Equal(kept is null, answer.ErrorAt(Files.Field) is not null);
        if (kept is not null)
        {
            await AssertInertAsync(complaint, stored[0], Files.Of(content));
        }
    }

    [Fact]
    [Trait("Rule", "ATT-05")]
    public async Task A_file_may_have_ten_megabytes_and_not_a_byte_more()
    {
        const int limit = 10 * 1024 * 1024;
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Received);
        byte[] content = [.. Files.Pdf, .. new byte[limit + 1 - Files.Pdf.Length]];
        var form = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/attach");

        var refused = await form.SubmitAsync("main form[data-guard]", expected: HttpStatusCode.UnprocessableEntity, upload: new Upload(Files.Field, "x.pdf", content));
        await form.SubmitAsync("main form[data-guard]", upload: new Upload(Files.Field, "x.pdf", content[..limit]));

        Assert.Equal("“x.pdf” is larger than 10 MB.", refused.ErrorAt(Files.Field));
        Assert.Equal(limit, Assert.Single((await cast.ReadAsync(complaint)).Attachments).Length);
    }

    private async Task AssertInertAsync(Complaint complaint, Attachment file, byte[] content)
    {
        var page = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}");
        Assert.Equal(file.Name, page.Document.QuerySelector($"[data-file='{file.FileId}'] a")!.TextContent);
        Assert.False(page.Has("main script"));

        var download = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/files/{file.FileId}");

        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)), file.Sha256);
        Assert.Equal(file.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(download.Bytes)));
        Assert.StartsWith("attachment; filename=", download.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal(file.Name, Uri.UnescapeDataString(download.Header("Content-Disposition")!.Split("filename*=UTF-8''")[^1]));
        Assert.Equal("nosniff", download.Header("X-Content-Type-Options"));
        Assert.Equal("default-src 'none'; frame-ancestors 'none'; sandbox", download.Header("Content-Security-Policy"));
        Assert.Equal("no-store", download.Header("Cache-Control"));
        Assert.Equal(file.Kind.MediaType(), download.Header("Content-Type"));
    }
}
