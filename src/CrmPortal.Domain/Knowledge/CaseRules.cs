using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Knowledge;

/// <summary>The rules of the case library; written down in docs/domain/knowledge.md.</summary>
public static class CaseRules
{
    public static readonly Rule WrittenFromClosedComplaint = new("CAS-01");

    public static readonly Rule WrittenFromOpenKnowledge = new("CAS-02");

    public static readonly Rule ContentIsComplete = new("CAS-03");

    /// <summary>Argument: what was found, separated by commas.</summary>
    public static readonly Rule HoldsNoPersonalData = new("CAS-04");

    /// <summary>Arguments: the action, the status.</summary>
    public static readonly Rule PossibleInThisStatus = new("CAS-05");

    /// <summary>Argument: the action.</summary>
    public static readonly Rule AllowedToThisPerson = new("CAS-06");

    public static readonly Rule ReadAsAnonymous = new("CAS-07");

    public static readonly Rule ReasonIsGiven = new("CAS-08");
}
