namespace CrmPortal.Domain.Shared;

/// <summary>Dangers beyond the single complaint; any number of them.</summary>
[Flags]
public enum Risks
{
    None = 0,
    Legal = 1,
    Safety = 2,
    Media = 4,
    Regulator = 8,
}
