namespace CrmPortal.Domain.Interactions;

/// <summary>Whether people meet, or a medium stands between them 个人互动/媒体支持互动.</summary>
public enum Mode
{
    Personal,
    MediaSupported,
}
