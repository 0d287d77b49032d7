using System.Globalization;

namespace CrmPortal.Domain.Shared;

/// <summary>
/// The number people and addresses use for a record: a prefix and the key, e.g. <c>C-000123</c>.
/// It is read without regard to case and leading zeros.
/// </summary>
public static class RecordNumber
{
    public const string Customer = "C";
    public const string Complaint = "CP";
    public const string Interaction = "I";
    public const string CorrectiveAction = "CA";
    public const string Case = "K";
    public const string Feedback = "F";

    /// <summary>At least six digits.</summary>
    public static string Of(string prefix, long id) => string.Create(CultureInfo.InvariantCulture, $"{prefix}-{id:D6}");

    /// <summary>The key in <paramref name="number"/>, or null where it is not a number with that prefix.</summary>
    public static long? Parse(string prefix, string? number)
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
