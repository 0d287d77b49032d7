using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Interactions;

/// <summary>INT-11. What was said later about an interaction; never changed.</summary>
public sealed class InteractionCorrection : Part<Interaction>
{
    internal InteractionCorrection(string text, Actor by, DateTime at)
    {
        Text = text;
        ById = by.UserId;
        ByName = by.Name;
        At = at;
    }

    private InteractionCorrection()
    {
    }

    [Personal]
    public string Text { get; private set; } = "";

    public long? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }
}
