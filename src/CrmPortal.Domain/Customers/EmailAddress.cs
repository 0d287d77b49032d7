namespace CrmPortal.Domain.Customers;

/// <summary>The form of an e-mail address; whether somebody reads it, only a message tells.</summary>
public static class EmailAddress
{
    public static bool IsPlausible(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && text.Length <= Customer.EmailLimit
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';');
    }
}
