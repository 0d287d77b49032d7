namespace CrmPortal.Data.Mailing;

/// <summary>What a message is about; decides its texts.</summary>
public enum MailKind
{
    /// <summary>To the complainant: their complaint has arrived on the public page.</summary>
    Receipt,

    /// <summary>To the complainant: somebody has confirmed it.</summary>
    Acknowledgement,

    /// <summary>To the complainant: news, a question, an answer.</summary>
    News,

    /// <summary>To the complainant: the decision and what is offered.</summary>
    Proposal,

    /// <summary>To the complainant: all is done.</summary>
    Resolution,

    /// <summary>To supervisors, at the top level to managers as well.</summary>
    Escalation,

    /// <summary>To supervisors: a complaint bears a new risk.</summary>
    Risk,

    /// <summary>To the new owner.</summary>
    Assignment,

    /// <summary>To the owner: a clock is due soon or overdue.</summary>
    Reminder,

    /// <summary>To the owner: a department has answered.</summary>
    DepartmentAnswer,

    /// <summary>To the owner: a department has declined; to the supervisors too, where a risk had asked it.</summary>
    DepartmentRefusal,

    /// <summary>To the owner: the complainant has written, or answered the offer, on the public page.</summary>
    Complainant,
}
