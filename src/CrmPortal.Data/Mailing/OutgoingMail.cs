using System.Globalization;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Mailing;

/// <summary>
/// MAI-01. A message that is to leave, saved in the transaction of what it tells about. It is plain text in the language
/// of its reader; once it is sent only the fact remains.
/// </summary>
public sealed class OutgoingMail : Entity
{
    public const int SubjectLimit = 200;

    public const int ErrorLimit = 300;

    /// <summary>Stands for the number of the complaint, which a new one has only after it was inserted.</summary>
    public const string NumberMark = "{number}";

    private OutgoingMail()
    {
    }

    /// <param name="to">One plain address.</param>
    /// <param name="culture">Language of the texts, <c>en</c> or <c>zh-CN</c>.</param>
    /// <param name="subject">One line; may hold <see cref="NumberMark"/>.</param>
    /// <param name="body">Plain text; may hold <see cref="NumberMark"/>.</param>
    /// <param name="about">New or stored.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="RuleViolation">MAI-02, MAI-03.</exception>
    public OutgoingMail(MailKind kind, string to, string culture, string subject, string body, Complaint about, DateTime now)
    {
        if (!MailRules.IsAddress(to))
        {
            throw new RuleViolation(MailRules.AddressIsPlain);
        }

        if (!MailRules.IsHeaderText(subject))
        {
            throw new RuleViolation(MailRules.SubjectIsOneLine);
        }

        Kind = kind;
        To = to;
        Culture = culture;
        Subject = subject[..Math.Min(subject.Length, SubjectLimit)];
        Body = body;
        Complaint = about;
        CreatedAt = now;
        NextAttemptAt = now;
        MessageId = Guid.CreateVersion7();
    }

    public MailKind Kind { get; private set; }

    [Personal]
    public string To { get; private set; } = "";

    public string Culture { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>Empty once it is sent.</summary>
    [Personal]
    public string Body { get; private set; } = "";

    public long? ComplaintId { get; private set; }

    /// <summary>Only while it is being written.</summary>
    public Complaint? Complaint { get; private set; }

    /// <summary>MAI-04. The same in every attempt, so that a reader's server recognises a second copy.</summary>
    public Guid MessageId { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>Null once it is sent or given up.</summary>
    public DateTime? NextAttemptAt { get; private set; }

    /// <summary>Counted when an attempt begins.</summary>
    public int Attempts { get; private set; }

    /// <summary>What the server said last, without the address.</summary>
    public string? LastError { get; private set; }

    /// <summary>A job is sending it; its claim ends at this instant.</summary>
    public DateTime? LeaseUntil { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>When it was given up.</summary>
    public DateTime? DeadAt { get; private set; }

    public string SubjectToSend => Numbered(Subject);

    public string BodyToSend => Numbered(Body);

    /// <summary>The address as administrators see it: enough to recognise the mail server, not the reader.</summary>
    public string MaskedTo => Masked(To);

    public static string Masked(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at < 1 ? "…" : string.Concat(StringInfo.GetNextTextElement(address), "…", address.AsSpan(at));
    }

    /// <summary>MAI-06. An administrator lets it be tried once more, from the beginning; false where it was not given up.</summary>
    public bool TryAgain(DateTime now)
    {
        if (DeadAt is null)
        {
            return false;
        }

        (DeadAt, NextAttemptAt, Attempts) = (null, now, 0);
        return true;
    }

    private string Numbered(string text) => ComplaintId is { } id
        ? text.Replace(NumberMark, Complaint.Numbers.Of(id), StringComparison.Ordinal)
        : text;
}
