using CrmPortal.Domain.Attachments;
using CrmPortal.Web.Attachments;
using Xunit;

namespace CrmPortal.Web.Tests.Attachments;

[Trait("Rule", "ATT-04")]
public sealed class FileContentTests
{
    private static readonly Dictionary<AttachmentKind, string[]> Good = new()
    {
        [AttachmentKind.Pdf] = ["pdf", "pdf+html"],
        [AttachmentKind.Png] = ["png"],
        [AttachmentKind.Jpeg] = ["jpg", "jpg+php"],
        [AttachmentKind.Gif] = ["gif", "gif+js"],
        [AttachmentKind.Webp] = ["webp"],
        [AttachmentKind.Word] = ["docx", "docx last"],
        [AttachmentKind.Excel] = ["xlsx"],
        [AttachmentKind.PowerPoint] = ["pptx"],
        [AttachmentKind.Mp3] = ["mp3", "mp3 frame"],
        [AttachmentKind.Mp4Audio] = ["m4a", "mp4"],
        [AttachmentKind.Mp4] = ["m4a", "mp4"],
        [AttachmentKind.Wav] = ["wav"],
        [AttachmentKind.Ogg] = ["ogg"],
    };

    /// <summary>What is text as well: it is served as text.</summary>
    private static readonly string[] PlainText = ["txt", "bom", "html", "svg", "gif", "gif+js", "webp", "wav", "mp3", "mp4", "m4a", "heic", "exe", "pdf", "pdf+html"];

    private static readonly string[] Others =
        ["utf16", "latin1", "cut utf8", "nul", "escape", "empty", "zip", "jar", "zip that talks", "exe+docx"];

    public static TheoryData<AttachmentKind> Kinds => [.. Enum.GetValues<AttachmentKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_kind_is_told_by_its_bytes(AttachmentKind kind)
    {
        var good = Good.GetValueOrDefault(kind, PlainText);
        foreach (var content in Good.Values.SelectMany(all => all).Concat(PlainText).Concat(Others).Distinct(StringComparer.Ordinal))
        {
            using var stream = new MemoryStream(Files.Of(content));

            var found = await FileContent.IsAsync(stream, kind, CancellationToken.None);

            Assert.True(found == good.Contains(content, StringComparer.Ordinal), $"{content} as {kind}: {found}");
        }
    }

    [Theory]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    public async Task A_character_across_two_parts_is_a_character(int at)
    {
        using var text = new MemoryStream([.. new byte[at - 1].Select(_ => (byte)'x'), .. "包裹"u8]);

        Assert.True(await FileContent.IsAsync(text, AttachmentKind.Text, CancellationToken.None));
    }
}
