using System.Globalization;
using CrmPortal.Data.Interactions;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Pages.Interactions;

/// <summary>The query of the list's address; values that mean nothing are as if they were not there.</summary>
public sealed class InteractionQuery
{
    /// <summary>Code of a channel.</summary>
    public string? Channel { get; set; }

    public string? Purpose { get; set; }

    public string? Direction { get; set; }

    /// <summary><c>me</c> for what the reader logged himself.</summary>
    public string? Agent { get; set; }

    /// <summary>First day, yyyy-MM-dd.</summary>
    public string? From { get; set; }

    /// <summary>Last day, yyyy-MM-dd.</summary>
    public string? To { get; set; }

    public string? After { get; set; }

    public string? Before { get; set; }

    public DateOnly? FromDay => Day(From);

    public DateOnly? ToDay => Day(To);

    /// <summary>A channel that does not exist is as if none was asked for.</summary>
    public void KeepKnownChannel(IReadOnlyCollection<string> codes)
    {
        if (!codes.Contains(Channel, StringComparer.Ordinal))
        {
            Channel = null;
        }
    }

    public InteractionFilter Filter(Actor actor, TimeZoneInfo zone) => new()
    {
        Channel = string.IsNullOrEmpty(Channel) ? null : Channel,
        Purpose = Member<Purpose>(Purpose),
        Direction = Member<Direction>(Direction),
        AgentId = string.Equals(Agent, "me", StringComparison.OrdinalIgnoreCase) ? actor.UserId : null,
        From = FromDay is { } from ? LocalTime.StartOfDay(from, zone) : null,
        To = ToDay is { } to && to < DateOnly.MaxValue ? LocalTime.StartOfDay(to.AddDays(1), zone) : null,
    };

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T? Member<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
