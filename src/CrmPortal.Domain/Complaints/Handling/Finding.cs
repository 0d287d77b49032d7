using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>One result of the investigation.</summary>
public sealed class Finding : Part<Complaint>
{
    public const int SourceLimit = 500;

    private Finding()
    {
    }

    internal Finding(string text, string? source, Actor by, DateTime at)
    {
        Text = text;
        Source = source;
        UserId = by.UserId;
        UserName = by.Name;
        At = at;
    }

    [Personal]
    public string Text { get; private set; } = "";

    /// <summary>The evidence, the person heard or the department that answered.</summary>
    [Personal]
    public string? Source { get; private set; }

    public long? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    public DateTime At { get; private set; }
}
