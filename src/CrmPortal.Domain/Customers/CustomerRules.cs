using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Customers;

/// <summary>The rules of docs/domain/customers.md.</summary>
public static class CustomerRules
{
    public static readonly Rule OrganisationNeedsRegistration = new("CUS-01");
    public static readonly Rule PersonNeedsAWayToReachHim = new("CUS-02");
    public static readonly Rule ActiveNeedsOwner = new("CUS-03");
    public static readonly Rule NoCircleOfParents = new("CUS-04");
    public static readonly Rule OnlyOrganisationsHaveParents = new("CUS-05");
    public static readonly Rule DeactivationNeedsReason = new("CUS-07");
    public static readonly Rule DeactivatedIsReadOnly = new("CUS-08");
    public static readonly Rule WorkersOnly = new("CUS-09");
    public static readonly Rule LevelAboveOwnClearance = new("CUS-10");
    public static readonly Rule ContactUnknown = new("CUS-11");
    public static readonly Rule HoldBySupervisor = new("CUS-14");
    public static readonly Rule HoldNeedsReason = new("CUS-15");
    public static readonly Rule HeldOnce = new("CUS-16");
    public static readonly Rule HoldEndsLater = new("CUS-17");
    public static readonly Rule HeldIsNotErased = new("CUS-18");
    public static readonly Rule ComplainantIsNotErased = new("CUS-19");
    public static readonly Rule ReleasedWhereHeld = new("CUS-20");
    public static readonly Rule ReactivatedWhereDeactivated = new("CUS-21");
}
