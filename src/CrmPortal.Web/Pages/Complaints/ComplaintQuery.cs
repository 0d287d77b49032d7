using System.Globalization;
using CrmPortal.Data.Reading;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmPortal.Web.Pages.Complaints;

/// <summary>The query of the list's address; values that mean nothing are as if they were not there.</summary>
public sealed class ComplaintQuery
{
    public string? Q { get; set; }

    public string? View { get; set; }

    public string? Status { get; set; }

    public string? Priority { get; set; }

    /// <summary>Key of a type or a subtype.</summary>
    public string? Type { get; set; }

    /// <summary>Key of a channel.</summary>
    public string? Channel { get; set; }

    /// <summary><c>due</c> or <c>received</c>.</summary>
    public string? Sort { get; set; }

    public string? After { get; set; }

    public string? Before { get; set; }

    /// <summary>Number of the complaint beside the list.</summary>
    public string? Open { get; set; }

    /// <summary>The parameters that say what is listed, not where in the list one is.</summary>
    internal IEnumerable<(string Name, string Value)> Filters =>
        new (string Name, string? Value)[] { ("q", Q), ("view", View), ("status", Status), ("priority", Priority), ("type", Type), ("channel", Channel), ("sort", Sort) }
            .Where(p => !string.IsNullOrEmpty(p.Value))
            .Select(p => (p.Name, p.Value!));

    /// <summary>The query of an address, read as the list reads it.</summary>
    internal static ComplaintQuery Parse(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return new ComplaintQuery
        {
            Q = Text.Given(Value("q")),
            View = Member<ComplaintView>(Value("view"))?.ToString(),
            Status = Member<ComplaintStatus>(Value("status"))?.ToString(),
            Priority = Member<Priority>(Value("priority"))?.ToString(),
            Type = Key(Value("type"))?.ToString(CultureInfo.InvariantCulture),
            Channel = Key(Value("channel"))?.ToString(CultureInfo.InvariantCulture),
            Sort = Member<ComplaintOrder>(Value("sort"))?.ToString(),
        };

        string? Value(string name) => values.GetValueOrDefault(name).ToString();
    }

    public string? Typed => Text.Given(Q);

    /// <summary>Open complaints, unless something is searched for: that is looked for everywhere.</summary>
    public ComplaintView ChosenView => Member<ComplaintView>(View) ?? (Typed is null && Member<ComplaintStatus>(Status) is null ? ComplaintView.Open : ComplaintView.All);

    public ComplaintOrder Order => Member<ComplaintOrder>(Sort) ?? ChosenView.NaturalOrder();

    public ComplaintFilter Filter(Actor actor, DateTime now, DateTime soonUntil)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new ComplaintFilter
        {
            View = ChosenView,
            UserId = actor.UserId ?? 0,
            Now = now,
            SoonUntil = soonUntil,
            Status = Member<ComplaintStatus>(Status),
            Priority = Member<Priority>(Priority),
            TypeId = Key(Type),
            ChannelId = Key(Channel),
        };
    }

    private static long? Key(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    private static T? Member<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text![0]) ? value : null;
}
