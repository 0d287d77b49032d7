namespace CrmPortal.Domain.Complaints;

/// <summary>What can be done with a complaint. Who may do it when is written in <see cref="ComplaintLifecycle"/>.</summary>
public enum ComplaintAction
{
    /// <summary>Taken in, by staff or on the public form.</summary>
    Receive,

    /// <summary>Taken over from another system; outside the transition table.</summary>
    Import,

    Acknowledge,
    Assess,
    Assign,

    /// <summary>To another team's queue.</summary>
    Route,

    Accept,
    Hold,
    Resume,

    /// <summary>Severity or urgency changes, and with them the priority.</summary>
    Reassess,

    /// <summary>What was told is corrected or completed.</summary>
    Amend,

    /// <summary>The customer behind it is found.</summary>
    Link,

    /// <summary>A finding is recorded.</summary>
    Investigate,

    /// <summary>A department, or a person in it, is asked to do something for it.</summary>
    Ask,

    /// <summary>A message is logged.</summary>
    Communicate,

    /// <summary>The root cause is recorded.</summary>
    Diagnose,

    /// <summary>A remedy is put forward, or dropped again.</summary>
    Propose,

    /// <summary>A remedy above the limit is approved or declined.</summary>
    Approve,

    Offer,
    Answer,

    /// <summary>A remedy is carried out or cancelled.</summary>
    Implement,

    Resolve,
    Revisit,
    Close,
    Reopen,
    Withdraw,
    Merge,
    Refer,
    Reclassify,
    Escalate,
    Deescalate,

    /// <summary>Put on the fast lane.</summary>
    Expedite,

    /// <summary>Taken off the fast lane.</summary>
    Unexpedite,
}
