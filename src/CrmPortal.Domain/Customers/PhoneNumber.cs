namespace CrmPortal.Domain.Customers;

/// <summary>The form of a telephone number that two spellings of it share, so that a caller is recognised (CUS-06).</summary>
public static class PhoneNumber
{
    /// <summary>As typed: digits, blanks and + - ( ) / . with an optional extension.</summary>
    public const int Limit = 40;

    /// <summary>A telephone number as people write it, with an extension or a word such as "home".</summary>
    public static bool IsPlausible(string text)
    {
        var digits = text.Count(char.IsDigit);
        return digits is >= 3 and <= 20 && text.All(c => char.IsDigit(c) || c is ' ' or '+' or '-' or '(' or ')' or '/' or '.' or '#' or '（' or '）' or '－' || char.IsLetter(c));
    }

    /// <summary>
    /// The digits only; a leading 00 or + and the Chinese country code 86 before an eleven-digit mobile number are
    /// dropped, so that "+86 138-0013-8000", "0086 13800138000" and "13800138000" are one number.
    /// Null for text without a digit.
    /// </summary>
    public static string? Normalise(string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        var digits = string.Concat(typed.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsAsciiDigit));
        if (digits.StartsWith("00", StringComparison.Ordinal))
        {
            digits = digits[2..];
        }

        if (digits.Length == 13 && digits.StartsWith("861", StringComparison.Ordinal))
        {
            digits = digits[2..];
        }

        return digits.Length == 0 ? null : digits;
    }
}
