namespace CrmPortal.Domain.Shared;

/// <summary>
/// A rule of the business by its identifier, e.g. <c>CMP-12</c>. The rule is written down once in docs/domain;
/// its text on screen has the identifier as resource key.
/// </summary>
/// <param name="Id">Module prefix, hyphen, two digits.</param>
public sealed record Rule(string Id);
