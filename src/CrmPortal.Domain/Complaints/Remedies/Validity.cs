namespace CrmPortal.Domain.Complaints;

/// <summary>Whether the complaint is founded 投诉是否成立.</summary>
public enum Validity
{
    Undetermined,
    Upheld,
    PartiallyUpheld,
    NotUpheld,
}
