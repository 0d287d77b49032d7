using CrmPortal.Domain.Customers;
using CsCheck;
using PhoneNumbers;
using Xunit;

namespace CrmPortal.Domain.Tests.Customers;

/// <summary>Numbers of all regions and kinds, in the spellings that libphonenumber and people have for them.</summary>
[Trait("Rule", "CUS-06")]
public sealed class PhoneSpellingTests
{
    private static readonly PhoneNumberUtil Library = PhoneNumberUtil.GetInstance();

    /// <summary>Kinds that are dialled from abroad as well.</summary>
    private static readonly PhoneNumberType[] Kinds = [PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.VOIP];

    private static readonly (string Region, PhoneNumbers.PhoneNumber Example)[] Examples =
    [
        .. from region in Library.GetSupportedRegions().Order(StringComparer.Ordinal)
           where PhoneRegion.Parse(region) is not null
           from kind in Kinds
           let example = Library.GetExampleNumberForType(region, kind)
           where example is not null
           select (region, example),
    ];

    /// <summary>An example with other last digits, where that is a number again.</summary>
    private static readonly Gen<(string Region, PhoneNumbers.PhoneNumber Number)> Numbers =
        Gen.Select(Gen.Int[0, Examples.Length - 1], Gen.ULong[0, 999], (index, last) =>
        {
            var (region, example) = Examples[index];
            var other = new PhoneNumbers.PhoneNumber.Builder().MergeFrom(example)
                .SetNationalNumber((example.NationalNumber / 1000 * 1000) + last)
                .Build();
            return (region, Library.IsValidNumber(other) ? other : example);
        });

    [Fact]
    public void Every_usual_spelling_of_a_number_has_its_key() =>
        Numbers.Sample(
            drawn =>
            {
                var (region, number) = drawn;
                var key = Library.Format(number, PhoneNumberFormat.E164);

                foreach (var spelling in SpellingsOf(number))
                {
                    Assert.Equal((spelling, key), (spelling, Read(spelling, region).Key));
                }
            },
            iter: 2000);

    [Fact]
    public void Every_usual_spelling_of_a_number_is_found_by_its_digits() =>
        Numbers.Sample(
            drawn =>
            {
                var (_, number) = drawn;
                var found = Domain.Customers.PhoneNumber.DigitsOf(Library.Format(number, PhoneNumberFormat.E164));

                foreach (var format in new[] { PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL, PhoneNumberFormat.NATIONAL })
                {
                    var digits = string.Concat(Library.Format(number, format).Where(char.IsAsciiDigit));
                    Assert.Contains(found, known => known.Contains(digits, StringComparison.Ordinal));
                }
            },
            iter: 2000);

    [Fact]
    public void What_is_shown_is_the_same_number() =>
        Numbers.Sample(
            drawn =>
            {
                var (region, number) = drawn;
                var read = Read(Library.Format(number, PhoneNumberFormat.E164), region);

                foreach (var home in new[] { PhoneRegion.Parse(region)!.Value, PhoneRegion.China })
                {
                    Assert.Equal(read.Key, Domain.Customers.PhoneNumber.Read(read.Shown(home), home)!.Key);
                }
            },
            iter: 2000);

    [Fact]
    public void Whatever_is_typed_is_kept_and_has_the_key_of_its_digits_at_least() =>
        Gen.Char["0123456789０１+＋-–—()（）/.#x转ext 　 \u00a0\u200b"].Array[0, 40].Sample(
            typed =>
            {
                var number = Domain.Customers.PhoneNumber.Read(new string(typed), PhoneRegion.China);
                if (number?.Key is { } key)
                {
                    Assert.NotEmpty(number.Typed);
                    Assert.True(key.Length <= Domain.Customers.PhoneNumber.Limit, key);
                    Assert.NotEmpty(number.Shown(PhoneRegion.China));
                    Assert.All(Domain.Customers.PhoneNumber.DigitsOf(key), digits => Assert.True(digits.All(char.IsAsciiDigit), digits));
                }
            },
            iter: 5000);

    private static IEnumerable<string> SpellingsOf(PhoneNumbers.PhoneNumber number)
    {
        var abroad = Library.Format(number, PhoneNumberFormat.INTERNATIONAL);
        var atHome = Library.Format(number, PhoneNumberFormat.NATIONAL);
        var e164 = Library.Format(number, PhoneNumberFormat.E164);
        string[] plain = [e164, "00" + e164[1..], abroad, "00" + abroad[1..], atHome, string.Concat(atHome.Where(char.IsAsciiDigit))];
        return [.. plain, .. plain.Select(s => s.Replace(' ', '-')), .. plain.Select(s => s.Replace('-', ' ')), .. plain.Select(Wide)];
    }

    private static string Wide(string text) =>
        string.Concat(text.Select(c => c is ' ' ? '\u3000' : c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));

    private static Domain.Customers.PhoneNumber Read(string typed, string region) =>
        Domain.Customers.PhoneNumber.Read(typed, PhoneRegion.Parse(region)!.Value)!;
}
