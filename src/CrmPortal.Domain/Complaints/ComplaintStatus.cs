namespace CrmPortal.Domain.Complaints;

/// <summary>Where a complaint stands. What may happen in each status is written in <see cref="ComplaintLifecycle"/>.</summary>
public enum ComplaintStatus
{
    /// <summary>受理.</summary>
    Received,

    /// <summary>确认: the complainant knows that we know.</summary>
    Acknowledged,

    /// <summary>初评: type, severity, urgency and owner are known.</summary>
    Assessed,

    /// <summary>调查.</summary>
    Investigating,

    /// <summary>Waiting for the customer or for a third party.</summary>
    OnHold,

    /// <summary>方案: the decision has been offered to the complainant.</summary>
    ResponseOffered,

    /// <summary>实施: the remedies are being carried out.</summary>
    Implementing,

    /// <summary>Done from our side; the revisit 回访 is still to come. Neither open nor ended.</summary>
    Resolved,

    /// <summary>结案.</summary>
    Closed,

    /// <summary>Taken back by the complainant.</summary>
    Withdrawn,

    /// <summary>Continued in another complaint of the same customer.</summary>
    Merged,

    /// <summary>Handed to a body outside the organisation (ISO 10003).</summary>
    ReferredExternally,

    /// <summary>Not a complaint but an enquiry or feedback; counted separately.</summary>
    Reclassified,
}
