namespace CrmPortal.Data.Importing;

/// <summary>What the rows of a file are.</summary>
public enum ImportKind
{
    Customers,
    Complaints,
    Purchases,
}
