namespace CrmPortal.Domain.Complaints;

/// <summary>Whom a complaint on hold waits for.</summary>
public enum HoldReason
{
    WaitingCustomer,
    WaitingThirdParty,
}
