namespace CrmPortal.Domain.Tasks;

/// <summary>TSK-17. What is counted of the turns of a department.</summary>
public enum DepartmentCount
{
    /// <summary>Every turn: the department was asked.</summary>
    Asked,

    Accepted,
    Declined,

    /// <summary>Declined, and then handed to somebody else.</summary>
    HandedOn,

    Done,

    /// <summary>Neither declined nor done nor cancelled.</summary>
    Open,

    /// <summary>Done after it was due, or open although it is due.</summary>
    Late,
}
