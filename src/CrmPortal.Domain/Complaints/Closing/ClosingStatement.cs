namespace CrmPortal.Domain.Complaints;

/// <summary>What is stated when a complaint is closed.</summary>
/// <param name="Reason">Needed where the complainant is dissatisfied (CMP-34).</param>
/// <param name="ExternalRouteTold">The complainant has been told where else they can turn.</param>
public sealed record ClosingStatement(string? Reason = null, bool ExternalRouteTold = false);
