namespace CrmPortal.Web.TagHelpers;

/// <summary>What a colour says. Never the only sign: a word or an icon says it too.</summary>
public enum Tone
{
    Neutral,
    Accent,
    Good,
    Warning,
    Bad,
}

public static class Tones
{
    public static string CssClass(this Tone tone) => tone switch
    {
        Tone.Accent => "tone-accent",
        Tone.Good => "tone-good",
        Tone.Warning => "tone-warning",
        Tone.Bad => "tone-bad",
        _ => "tone-neutral",
    };
}
