using CrmPortal.Domain.Customers;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Customers;

[Trait("Rule", "CUS-06")]
public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+86 138-0013-8000", "+8613800138000")]
    [InlineData("0086 13800138000", "+8613800138000")]
    [InlineData("8613800138000", "+8613800138000")]
    [InlineData("138 0013 8000", "+8613800138000")]
    [InlineData("１３８００１３８０００", "+8613800138000")]
    [InlineData("（＋８６）138－0013－8000", "+8613800138000")]
    [InlineData("138\u00a00013–8000", "+8613800138000")]
    [InlineData("home 138 0013 8000", "+8613800138000")]
    [InlineData("(021) 6475-1234", "+862164751234")]
    [InlineData("+86 21 6475 1234", "+862164751234")]
    [InlineData("+86 (0)21 6475 1234", "+862164751234")]
    [InlineData("400-812-3456", "+864008123456")]
    [InlineData("+44 20 7946 0018", "+442079460018")]
    [InlineData("0044 (0)20 7946 0018", "+442079460018")]
    [InlineData("+1 (617) 253-0000", "+16172530000")]
    public void Spellings_of_a_number_are_one(string typed, string key) => Assert.Equal(key, KeyOf(typed));

    [Theory]
    [InlineData("021-64751234 ext 8001")]
    [InlineData("021-64751234 Ext. 8001")]
    [InlineData("021 6475 1234 x8001")]
    [InlineData("021-64751234#8001")]
    [InlineData("021-64751234转8001")]
    [InlineData("+86 21 64751234 分机号：8001")]
    [InlineData("021-64751234-8001")]
    public void An_extension_belongs_to_the_number(string typed) => Assert.Equal("+862164751234;ext=8001", KeyOf(typed));

    [Theory]
    [InlineData("8001", "8001")]
    [InlineData("ext 8001", "8001")]
    [InlineData("110", "110")]
    [InlineData("95588", "95588")]
    [InlineData("6475-1234", "64751234")]
    [InlineData("+86 138", "86138")]
    [InlineData("00999 12 34 56", "999123456")]
    [InlineData("1380013800012345", "1380013800012345")]
    public void What_no_numbering_plan_knows_is_kept_by_its_digits(string typed, string key) => Assert.Equal(key, KeyOf(typed));

    [Fact]
    public void A_mobile_range_that_was_opened_later_is_a_number_by_its_length()
    {
        Assert.Equal("+8614012345678", KeyOf("140 1234 5678"));
        Assert.Equal("+8614012345678", KeyOf("+86 140 1234 5678"));
    }

    [Fact]
    public void The_region_decides_whose_number_it_is()
    {
        Assert.Equal("+442079460018", PhoneNumber.Read("020 7946 0018", Region("GB"))!.Key);
        Assert.Equal("+16172530000", PhoneNumber.Read("(617) 253-0000", Region("US"))!.Key);
        Assert.Equal("+8613800138000", PhoneNumber.Read("011 86 138 0013 8000", Region("US"))!.Key);
        Assert.Equal("+8613800138000", PhoneNumber.Read("0086 138 0013 8000", Region("US"))!.Key);
        Assert.Equal("02079460018", PhoneNumber.Read("020 7946 0018", PhoneRegion.Unknown)!.Key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Nothing_typed_is_no_number(string? typed) => Assert.Null(PhoneNumber.Read(typed, PhoneRegion.China));

    [Fact]
    public void What_is_typed_stays_even_without_a_digit()
    {
        var number = PhoneNumber.Read(" by letter only ", PhoneRegion.China)!;

        Assert.Equal(("by letter only", null), (number.Typed, number.Key));
    }

    [Theory]
    [InlineData("+86 138-0013-8000", "138 0013 8000")]
    [InlineData("13800138000", "138 0013 8000")]
    [InlineData("(021)64751234", "021 6475 1234")]
    [InlineData("021-64751234转8001", "021 6475 1234 转8001")]
    [InlineData("02164751234-8001", "021 6475 1234-8001")]
    [InlineData("0044 2079460018", "+44 20 7946 0018")]
    [InlineData("+442079460018 ext 12", "+44 20 7946 0018 ext 12")]
    [InlineData("8001", "8001")]
    [InlineData("64751234", "64751234")]
    [InlineData("home 13800138000", "home 13800138000")]
    [InlineData("13800138000 (after 6)", "13800138000 (after 6)")]
    [InlineData("13800138000?", "13800138000?")]
    public void A_number_is_shown_as_it_is_usual_at_home_and_nothing_typed_is_lost(string typed, string shown) =>
        Assert.Equal(shown, PhoneNumber.Read(typed, PhoneRegion.China)!.Shown(PhoneRegion.China));

    [Fact]
    public void Abroad_a_number_is_shown_with_its_country_code() =>
        Assert.Equal("+86 138 0013 8000", PhoneNumber.Read("13800138000", PhoneRegion.China)!.Shown(Region("GB")));

    [Theory]
    [InlineData("+862164751234", "862164751234", "02164751234")]
    [InlineData("+862164751234;ext=8001", "8621647512348001", "021647512348001")]
    [InlineData("+8613800138000", "8613800138000")]
    [InlineData("8001", "8001")]
    public void A_key_is_found_by_its_digits_at_home_and_from_abroad(string key, params string[] digits) =>
        Assert.Equal(digits, PhoneNumber.DigitsOf(key));

    [Theory]
    [InlineData("8001")]
    [InlineData("110")]
    [InlineData("home 138 0013 8000")]
    [InlineData("＋８６ １３８ ００１３ ８０００")]
    [InlineData("021-64751234 转 8001")]
    [InlineData("138–0013–8000")]
    [InlineData("138\u00a00013\u200b8000")]
    public void What_people_write_is_plausible(string typed) => Assert.True(PhoneNumber.IsPlausible(typed));

    [Theory]
    [InlineData("")]
    [InlineData("none")]
    [InlineData("12")]
    [InlineData("13800138000, 13900139000")]
    [InlineData("123456789012345678901")]
    [InlineData("a@b.example 123")]
    [InlineData("1.38E+10")]
    [InlineData("1E10")]
    [InlineData("13800138004.0")]
    public void What_is_no_number_or_was_spoiled_by_a_spreadsheet_is_not(string typed) => Assert.False(PhoneNumber.IsPlausible(typed));

    [Theory]
    [InlineData("CN", "CN")]
    [InlineData("GB", "GB")]
    [InlineData("UK", null)]
    [InlineData("cn", null)]
    [InlineData("ZZ", null)]
    [InlineData("CHN", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_region_has_two_letters_that_stand_for_one(string? text, string? code) => Assert.Equal(code, PhoneRegion.Parse(text)?.Code);

    private static string? KeyOf(string? typed) => Given.PhoneNumber(typed)?.Key;

    private static PhoneRegion Region(string code) => PhoneRegion.Parse(code)!.Value;
}
