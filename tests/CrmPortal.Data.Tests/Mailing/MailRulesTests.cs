using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Data.Tests.Mailing;

public sealed class MailRulesTests
{
    [Theory]
    [Trait("Rule", "MAI-02")]
    [InlineData("ada@example.org")]
    [InlineData("ada.lovelace+crm@mail.example.org")]
    [InlineData("小明@例子.中国")]
    public void A_plain_address_is_taken(string address) => Assert.Equal(address, Mail(to: address).To);

    [Theory]
    [Trait("Rule", "MAI-02")]
    [InlineData("")]
    [InlineData("ada")]
    [InlineData("ada@example.org\r\nBcc: eve@example.org")]
    [InlineData("ada@example.org\nBcc: eve@example.org")]
    [InlineData("ada@example.org\r")]
    [InlineData("ada@example.org\0")]
    [InlineData("ada@exam\tple.org")]
    [InlineData("ada@example.org,eve@example.org")]
    [InlineData("ada@example.org;eve@example.org")]
    [InlineData("ada@example.org eve@example.org")]
    [InlineData("Ada <ada@example.org>")]
    [InlineData("<ada@example.org>")]
    [InlineData("\"a b\"@example.org")]
    [InlineData("ada(comment)@example.org")]
    [InlineData("ada@[127.0.0.1]")]
    [InlineData("a\\da@example.org")]
    [InlineData("ada\u2028@example.org")]
    [InlineData("ada\u200b@example.org")]
    [InlineData("ada@example.org\u202e")]
    [InlineData("ada@@example.org")]
    public void Whatever_is_more_or_less_than_one_address_is_refused(string address)
    {
        var refusal = Assert.Throws<RuleViolation>(() => Mail(to: address));

        Assert.Equal(MailRules.AddressIsPlain, refusal.Rule);
    }

    [Theory]
    [Trait("Rule", "MAI-03")]
    [InlineData("Hello\r\nBcc: eve@example.org")]
    [InlineData("Hello\nX: y")]
    [InlineData("Hello\rX: y")]
    [InlineData("Hello\u0085X: y")]
    [InlineData("Hello\u2028X: y")]
    [InlineData("Hello\u0000")]
    [InlineData("Hello \u202egnp.exe")]
    [InlineData(" ")]
    public void A_subject_of_more_than_one_line_is_refused(string subject)
    {
        var refusal = Assert.Throws<RuleViolation>(() => Mail(subject: subject));

        Assert.Equal(MailRules.SubjectIsOneLine, refusal.Rule);
    }

    [Theory]
    [Trait("Rule", "MAI-08")]
    [InlineData("ada@example.org", "a…@example.org")]
    [InlineData("小明@例子.中国", "小…@例子.中国")]
    [InlineData("x", "…")]
    public void An_administrator_sees_the_mail_server_and_not_the_reader(string address, string shown) =>
        Assert.Equal(shown, OutgoingMail.Masked(address));

    private static OutgoingMail Mail(string to = "ada@example.org", string subject = "Hello") =>
        new(MailKind.News, to, "en", subject, "Body", Given.Complaint(1), Clock.Start);
}
