namespace CrmPortal.Domain.Shared;

/// <summary>The four secrecy levels 公开/内部/机密/绝密, in rising order: a comparison is a clearance check.</summary>
public enum InfoLevel
{
    Public,
    Internal,
    Confidential,
    TopSecret,
}
