using CrmPortal.Domain.Attachments;
using Xunit;

namespace CrmPortal.Domain.Tests.Attachments;

[Trait("Rule", "ATT-03")]
public sealed class AttachmentNameTests
{
    public static TheoryData<string?, string> Names => new()
    {
        { "photo.jpg", "photo.jpg" },
        { "证据 照片.PNG", "证据 照片.PNG" },
        { "🙂.pdf", "🙂.pdf" },
        { "مستند.pdf", "مستند.pdf" },
        { "e\u0301.pdf", "é.pdf" },
        { "../../etc/passwd", "passwd" },
        { @"..\..\windows\win.ini", "win.ini" },
        { @"C:\Users\Li\bill.pdf", "bill.pdf" },
        { "/", "file" },
        { "..", "file" },
        { "", "file" },
        { null, "file" },
        { "   ", "file" },
        { "\u200B\u200B", "file" },
        { ".pdf", "file.pdf" },
        { " . .pdf", "file.pdf" },
        { ".htaccess", "file.htaccess" },
        { ".ht\u200Baccess", "file.htaccess" },
        { "\uFEFF.htaccess", "file.htaccess" },
        { "x.pdf\0.exe", "x.pdf.exe" },
        { "x.pdf\r\n.exe", "x.pdf.exe" },
        { "bill\u202Efdp.exe", "billfdp.exe" },
        { "x.pdf.", "x.pdf" },
        { "x.pdf . ", "x.pdf" },
        { "x.pdf\u00A0", "x.pdf" },
        { "x.pdf::$DATA", "x.pdf__$DATA" },
        { "a\"b<c>d|e?f*.pdf", "a_b_c_d_e_f_.pdf" },
        { "CON.pdf", "_CON.pdf" },
        { "con", "_con" },
        { "lpt1.tar.pdf", "_lpt1.tar.pdf" },
        { "COM¹.pdf", "_COM¹.pdf" },
        { "COM10.pdf", "COM10.pdf" },
        { "CONTRACT.pdf", "CONTRACT.pdf" },
        { "a\u2028b.pdf", "ab.pdf" },
        { "a\uE000b.pdf", "ab.pdf" },
        { "a\uD800b.pdf", "ab.pdf" },
    };

    [Theory]
    [MemberData(nameof(Names), DisableDiscoveryEnumeration = true)]
    public void A_name_is_made_harmless(string? told, string kept)
    {
        Assert.Equal(kept, AttachmentName.Canonical(told));
        Assert.Equal(kept, AttachmentName.Canonical(kept));
    }

    [Theory]
    [InlineData('x')]
    [InlineData('长')]
    public void A_long_name_keeps_its_extension(char letter)
    {
        var name = AttachmentName.Canonical(new string(letter, 300) + ".pdf");

        Assert.Equal(AttachmentName.Limit, name.Length);
        Assert.EndsWith(letter + ".pdf", name, StringComparison.Ordinal);
        Assert.Equal(name, AttachmentName.Canonical(name));
    }

    [Fact]
    public void A_long_name_is_not_cut_through_a_character()
    {
        var name = AttachmentName.Canonical(string.Concat(Enumerable.Repeat("👩‍🚒", 100)) + ".pdf");

        Assert.InRange(name.Length, 100, AttachmentName.Limit);
        Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(name)));
    }

    [Fact]
    public void An_endless_extension_is_a_name()
    {
        Assert.Equal(AttachmentName.Limit, AttachmentName.Canonical("x." + new string('p', 500)).Length);
    }

    [Fact]
    public void Letters_that_combine_without_end_are_cut_as_well()
    {
        Assert.InRange(AttachmentName.Canonical("a" + new string('\u0301', 500) + ".pdf").Length, 5, AttachmentName.Limit);
    }
}
