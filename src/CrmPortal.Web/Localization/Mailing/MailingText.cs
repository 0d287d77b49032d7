namespace CrmPortal.Web.Localization;

/// <summary>Texts of outgoing messages, of the outbox and of the jobs.</summary>
public sealed class MailingText;
