using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Interactions;

/// <summary>A way in which a customer and we meet. Its attributes are what an interaction over it starts from.</summary>
public sealed class Channel : Aggregate
{
    public const int CodeLimit = 30;
    public const int NameLimit = 60;

    private Channel()
    {
    }

    public Channel(string code, string nameEn, string nameZh, Synchronicity synchronicity, ActorKind actorKind, Mode mode)
    {
        Code = code;
        NameEn = nameEn;
        NameZh = nameZh;
        Synchronicity = synchronicity;
        ActorKind = actorKind;
        Mode = mode;
    }

    /// <summary>Names the channel in addresses and files; never changes. Lower-case letters and hyphens.</summary>
    public string Code { get; private set; } = "";

    public string NameEn { get; private set; } = "";

    public string NameZh { get; private set; } = "";

    public Synchronicity Synchronicity { get; private set; }

    public ActorKind ActorKind { get; private set; }

    public Mode Mode { get; private set; }

    /// <summary>INT-09. Since when nothing new is logged over it; null while it is in use.</summary>
    public DateTime? RetiredAt { get; private set; }

    /// <summary>INT-09.</summary>
    public void Retire(DateTime now) => RetiredAt ??= now;

    /// <summary>The name in the language <paramref name="culture"/> begins with: <c>zh</c>, or English.</summary>
    public string Name(string culture) => Name(culture, NameEn, NameZh);

    /// <summary>The same for names that were read without the channel.</summary>
    public static string Name(string culture, string nameEn, string nameZh) =>
        culture.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? nameZh : nameEn;
}
