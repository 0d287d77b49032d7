namespace CrmPortal.Domain.Complaints;

/// <summary>What is done for the complainant.</summary>
public enum RemedyType
{
    Refund,
    Exchange,
    Repair,
    Apology,
    Compensation,
    Discount,
    ServiceUpgrade,
    PolicyChange,
    Explanation,
}
