using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Mailing;

/// <summary>The rules of outgoing mail; written down in docs/domain/mailing.md.</summary>
public static class MailRules
{
    public static readonly Rule AddressIsPlain = new("MAI-02");

    public static readonly Rule SubjectIsOneLine = new("MAI-03");

    public static readonly Rule TopSecretStaysInside = new("MAI-11");

    /// <summary>MAI-02. One address and nothing else: no list, no display name, no second header.</summary>
    public static bool IsAddress(string? text) =>
        text is { Length: > 0 } && EmailAddress.IsPlausible(text) && !text.Any(c => c is '(' or ')' or '[' or ']' or '\\' or ':' || IsUnseen(c))
        && System.Net.Mail.MailAddress.TryCreate(text, out _);

    /// <summary>MAI-03. Neither a line break nor another character that no reader sees.</summary>
    public static bool IsHeaderText(string? text) => !string.IsNullOrWhiteSpace(text) && !text.Any(IsUnseen);

    private static bool IsUnseen(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
