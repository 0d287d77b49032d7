using CrmPortal.Domain.Knowledge;
using Xunit;

namespace CrmPortal.Domain.Tests.Knowledge;

[Trait("Rule", "CAS-04")]
public sealed class PersonalDataScannerTests
{
    private static readonly PersonalDataScanner Scanner = new(
        people: ["Ann Lovelace", "王伟", "Will Price", null, " "],
        words: ["Analytical Engines Ltd", "ada@example.org", "8812-AB"],
        phones: ["+86 138 1234 5678", "010-66778899", "12", null]);

    [Theory]
    [InlineData("We called Ann Lovelace twice.", "Ann Lovelace")]
    [InlineData("we called ANN LOVELACE.", "ANN LOVELACE")]
    [InlineData("Mrs Lovelace was angry.", "Lovelace")]
    [InlineData("联系王伟后解决。", "王伟")]
    [InlineData("王先生要求退款。", "王先生")]
    [InlineData("Order of analytical engines ltd.", "analytical engines ltd")]
    [InlineData("File 8812-AB was lost.", "8812-AB")]
    [InlineData("Write to ada@example.org.", "ada@example.org")]
    [InlineData("Write to somebody.else+x@mail.example.com!", "somebody.else+x@mail.example.com")]
    [InlineData("发到ａｄａ＠example.org。", "发到ａｄａ＠example.org")]
    [InlineData("Call 13812345678.", "13812345678")]
    [InlineData("Call (138) 1234-5678.", "138) 1234-5678")]
    [InlineData("致电１３８１２３４５６７８。", "１３８１２３４５６７８")]
    [InlineData("It ends in 45678.", "45678")]
    [InlineData("Ring 020 7946 0958.", "020 7946 0958")]
    [InlineData("See CP-000123.", "CP-000123")]
    [InlineData("Customer c-000007.", "c-000007")]
    [InlineData("TEL 020 7946 0958", "020 7946 0958")]
    public void What_gives_somebody_away_is_found(string text, string found) => Assert.Equal([found], Scanner.FindIn(text));

    [Theory]
    [InlineData("The annual price list is planned.")]
    [InlineData("We will set a price anew.")]
    [InlineData("Paid 12,500.00 on 2026-03-02, again on 2026/11/22 at 14:30.")]
    [InlineData("Refund of ¥1250000, CNY 13812345 or 2500000元.")]
    [InlineData("It took 45 days; 1234 pieces were wrong.")]
    [InlineData("See K-000123.")]
    [InlineData("")]
    public void Other_words_dates_and_amounts_may_stay(string text) => Assert.Empty(Scanner.FindIn(text));

    [Fact]
    public void Each_thing_is_named_once_and_in_its_order() =>
        Assert.Equal(["王伟", "13812345678"], Scanner.FindIn("王伟（13812345678）投诉，王伟 13812345678。"));

    [Fact]
    public void Gaps_take_the_place_of_what_is_found()
    {
        var text = Scanner.Redact("Ann Lovelace, 13812345678, paid ¥300. 王先生说：ada@example.org");

        Assert.Equal("[…], […], paid ¥300. […]说：[…]", text);
        Assert.Empty(Scanner.FindIn(text));
    }

    [Fact]
    public void A_text_without_personal_data_stays_as_it_is() => Assert.Equal("吊机坏了，５天。", Scanner.Redact("吊机坏了，５天。"));
}
