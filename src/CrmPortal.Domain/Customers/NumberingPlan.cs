using PhoneNumbers;

namespace CrmPortal.Domain.Customers;

/// <summary>
/// The numbering plans of the world, as libphonenumber knows them; the one place that uses it. A plan is loaded with the
/// first number that needs it.
/// </summary>
internal static class NumberingPlan
{
    /// <summary>Digits with which the library is asked: the shortest number with a country code has six, and E.164 ends at fifteen.</summary>
    private const int FewestDigits = 4;
    private const int MostDigits = 20;

    private const string ExitCode = "00";

    private static PhoneNumberUtil Library => PhoneNumberUtil.GetInstance();

    /// <summary>The number as E.164 has it, with its plus; null where it is none.</summary>
    /// <param name="dialled">ASCII digits, after a plus where one was written.</param>
    /// <param name="region">Whose number it is where it has no country code.</param>
    public static string? Find(string dialled, PhoneRegion region)
    {
        if (dialled.Length is < FewestDigits or > MostDigits)
        {
            return null;
        }

        if (dialled[0] == '+')
        {
            return Parsed(dialled, region) is { } told && HasLength(told) ? E164(told) : null;
        }

        // Most of the world dials 00 for abroad, and who lives elsewhere may write it all the same.
        var abroad = dialled.StartsWith(ExitCode, StringComparison.Ordinal) ? Parsed("+" + dialled[ExitCode.Length..], region) : null;
        if (abroad is not null && Library.IsValidNumber(abroad))
        {
            return E164(abroad);
        }

        return region.Code is not null && Parsed(dialled, region) is { } number && IsNational(number, region) ? E164(number)
            : abroad is not null && HasLength(abroad) ? E164(abroad)
            : null;
    }

    /// <summary>As people write it: within a country for one who is there, else with its country code.</summary>
    public static string Format(string e164, PhoneRegion home)
    {
        var number = Library.Parse(e164, defaultRegion: null);
        return Library.Format(number, IsFrom(home, number) ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    /// <summary>As it is dialled within its own country, e.g. 02164751234 for +862164751234.</summary>
    public static string DialledAtHome(string e164) =>
        string.Concat(Library.Format(Library.Parse(e164, defaultRegion: null), PhoneNumberFormat.NATIONAL).Where(char.IsAsciiDigit));

    // With a country code, the length decides: ranges are opened faster than libraries are raised.
    private static bool HasLength(PhoneNumbers.PhoneNumber number) =>
        Library.IsPossibleNumberWithReason(number) is PhoneNumberUtil.ValidationResult.IS_POSSIBLE;

    // Without one, a number that lacks its area code can have the length of a whole one, so that its range has to exist.
    // Mobile numbers have no area code.
    private static bool IsNational(PhoneNumbers.PhoneNumber number, PhoneRegion region) =>
        Library.IsValidNumber(number)
        || (IsFrom(region, number) && Library.IsPossibleNumberForTypeWithReason(number, PhoneNumberType.MOBILE) is PhoneNumberUtil.ValidationResult.IS_POSSIBLE);

    private static bool IsFrom(PhoneRegion region, PhoneNumbers.PhoneNumber number) =>
        region.Code is { } code && Library.GetCountryCodeForRegion(code) == number.CountryCode;

    private static string E164(PhoneNumbers.PhoneNumber number) => Library.Format(number, PhoneNumberFormat.E164);

    private static PhoneNumbers.PhoneNumber? Parsed(string dialled, PhoneRegion region)
    {
        try
        {
            return Library.Parse(dialled, region.Code);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
