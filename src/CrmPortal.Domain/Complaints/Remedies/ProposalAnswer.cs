namespace CrmPortal.Domain.Complaints;

/// <summary>What the complainant said to a proposal.</summary>
public enum ProposalAnswer
{
    Accepted,
    Rejected,

    /// <summary>No answer within ten business days.</summary>
    NoAnswer,
}
