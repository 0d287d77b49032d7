using System.Globalization;

namespace CrmPortal.Domain.Shared;

/// <summary>
/// The numbers people and addresses use for the records of one kind: a prefix and the key, e.g. <c>C-000123</c>.
/// They are read without regard to case and leading zeros. No two kinds have the same prefix.
/// </summary>
public sealed class RecordNumbers(string prefix)
{
    /// <summary>One or two capital letters.</summary>
    public string Prefix => prefix;

    /// <summary>At least six digits.</summary>
    public string Of(long id) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{id:D6}");

    /// <summary>The key in <paramref name="number"/>, or null where it is not a number with this prefix.</summary>
    public long? Parse(string? number)
    {
        if (number is null
            || number.Length is < 3 or > 25
            || !number.StartsWith(prefix + "-", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var digits = number.AsSpan(prefix.Length + 1);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
    }
}
