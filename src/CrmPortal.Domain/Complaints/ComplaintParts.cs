using static CrmPortal.Domain.Complaints.ComplaintAction;

namespace CrmPortal.Domain.Complaints;

/// <summary>The kinds of parts a complaint has, each a table of its own. What is not loaded cannot be read by mistake (<see cref="Shared.PartList{TPart}"/>).</summary>
[Flags]
public enum ComplaintParts
{
    None = 0,
    History = 1,
    Communications = 2,
    Revisits = 4,
    Attachments = 8,
    Findings = 16,
    Whys = 32,
    Remedies = 64,
    Proposals = 128,
    HandOvers = 256,

    /// <summary>What the clocks are worked out from.</summary>
    Clocks = History | Communications | Revisits,

    All = Clocks | Attachments | Findings | Whys | Remedies | Proposals | HandOvers,
}

/// <summary>What each row of the transition table reads of the complaint, its form included. Adding needs nothing.</summary>
public static class ComplaintNeeds
{
    /// <summary>The parts to load before <paramref name="action"/>.</summary>
    public static ComplaintParts Of(ComplaintAction action) => ComplaintParts.Clocks | action switch
    {
        Communicate => ComplaintParts.Attachments,
        Diagnose => ComplaintParts.Whys,
        Propose or Approve or Implement => ComplaintParts.Remedies,
        Offer => ComplaintParts.Findings | ComplaintParts.Remedies,
        Answer => ComplaintParts.Proposals,
        Resolve => ComplaintParts.Proposals | ComplaintParts.Remedies,
        _ => ComplaintParts.None,
    };
}
