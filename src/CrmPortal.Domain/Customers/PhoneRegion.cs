using System.Globalization;

namespace CrmPortal.Domain.Customers;

/// <summary>The region whose telephone numbers are written without a country code; ISO 3166-1, two letters.</summary>
public readonly record struct PhoneRegion
{
    private PhoneRegion(string code) => Code = code;

    /// <summary>Only numbers with a country code can be told.</summary>
    public static PhoneRegion Unknown => default;

    public static PhoneRegion China { get; } = new("CN");

    /// <summary>Two capital letters; null for <see cref="Unknown"/>.</summary>
    public string? Code { get; }

    /// <summary>Null for what is no region: "UK" is none, "GB" is one.</summary>
    public static PhoneRegion? Parse(string? text)
    {
        if (text is not { Length: 2 } || !text.All(char.IsAsciiLetterUpper))
        {
            return null;
        }

        // The runtime knows the regions by heart; the numbering plans would have to be loaded for that.
        try
        {
            return new PhoneRegion(new RegionInfo(text).TwoLetterISORegionName);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    public override string ToString() => Code ?? "";
}
