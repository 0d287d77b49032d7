using CrmPortal.Domain.Customers;
using Xunit;

namespace CrmPortal.Domain.Tests.Customers;

[Trait("Rule", "CUS-06")]
public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+86 138-0013-8000", "13800138000")]
    [InlineData("0086 13800138000", "13800138000")]
    [InlineData("138 0013 8000", "13800138000")]
    [InlineData("１３８００１３８０００", "13800138000")]
    [InlineData("(021) 6475-1234", "02164751234")]
    [InlineData("+44 20 7946 0018", "442079460018")]
    [InlineData("0044 20 7946 0018", "442079460018")]
    [InlineData("+86 21 6475 1234", "862164751234")]
    public void Two_spellings_of_a_number_are_one(string typed, string digits) => Assert.Equal(digits, PhoneNumber.Normalise(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("by letter only")]
    public void Without_a_digit_there_is_no_number(string? typed) => Assert.Null(PhoneNumber.Normalise(typed));
}
