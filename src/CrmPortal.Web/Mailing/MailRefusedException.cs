namespace CrmPortal.Web.Mailing;

/// <summary>A message did not leave.</summary>
/// <param name="told">Why, without the address.</param>
/// <param name="isFinal">Trying again would not help.</param>
/// <param name="isServer">Other messages would fare no better now.</param>
public sealed class MailRefusedException(string told, bool isFinal, bool isServer, Exception inner) : Exception(told, inner)
{
    public bool IsFinal { get; } = isFinal;

    public bool IsServer { get; } = isServer;
}
