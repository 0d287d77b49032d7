using CrmPortal.Data.Mailing;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Mailing;

/// <summary>
/// Words the messages: plain text, in the language of the reader, from the texts <c>Mail.{Kind}.Subject</c> and
/// <c>.Body</c>. Messages to the staff hold nothing of what a complaint says.
/// </summary>
public sealed class Letters(Texts texts, PortalSettings settings, TimeProvider clock)
{
    /// <summary>MAI-09. The receipt of the public page: the number, the secret, and where both are asked for.</summary>
    public OutgoingMail Receipt(Complaint complaint, string to, string culture, string secret)
    {
        var link = settings.PublicBaseUrl is { } root ? $"{root}/progress" : null;
        return Write(MailKind.Receipt, to, culture, complaint, () => string.Join(
            "\n\n",
            new[] { texts["Mail.Receipt.Body", OutgoingMail.NumberMark, secret], link is null ? null : texts["Mail.Receipt.Link", link] }.OfType<string>()));
    }

    /// <summary>What somebody writes to the complainant.</summary>
    /// <exception cref="RuleViolation">MAI-02, MAI-11.</exception>
    public OutgoingMail ToComplainant(MailKind kind, Complaint complaint, string to, string? culture, string words)
    {
        return complaint.EffectiveLevel >= InfoLevel.TopSecret
            ? throw new RuleViolation(MailRules.TopSecretStaysInside)
            : Write(kind, to, culture, complaint, () => $"{words}\n\n{texts["Mail.Complainant.Reference", OutgoingMail.NumberMark]}");
    }

    /// <param name="kind">Escalation, Risk, Assignment.</param>
    /// <param name="to">Name, address and language.</param>
    /// <param name="complaint">New or stored.</param>
    /// <param name="fact">The third placeholder of the body, in their language.</param>
    public OutgoingMail ToStaff(MailKind kind, User to, Complaint complaint, Func<string> fact) =>
        ToStaff(kind, $"Mail.{kind}", to, complaint, fact);

    public OutgoingMail Reminder(User to, Complaint complaint, ClockAlarm alarm)
    {
        return ToStaff(MailKind.Reminder, $"Mail.Reminder.{alarm.State}", to, complaint, () => $"{texts.Label(alarm.Kind)}: {texts.When(alarm.DueUtc)}");
    }

    private OutgoingMail ToStaff(MailKind kind, string key, User to, Complaint complaint, Func<string> fact)
    {
        var link = settings.PublicBaseUrl is { } root ? $"\n\n{root}/complaints/{OutgoingMail.NumberMark}" : "";
        return Write(kind, to.Email!, to.Culture, complaint, () => texts[key + ".Body", to.DisplayName, OutgoingMail.NumberMark, fact()] + link, key);
    }

    private OutgoingMail Write(MailKind kind, string to, string? culture, Complaint about, Func<string> body, string? key = null)
    {
        var language = culture ?? texts.Organisation.Culture;
        var (subject, text) = Texts.In(
            language,
            () => (texts[(key ?? $"Mail.{kind}") + ".Subject", OutgoingMail.NumberMark], $"{body()}\n\n-- \n{texts.Organisation.Name}\n"));
        return new OutgoingMail(kind, to, language, subject, text, about, clock.GetUtcNow().UtcDateTime);
    }
}
