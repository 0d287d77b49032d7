using System.Globalization;
using CrmPortal.Data.Feedback;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Pages.Feedback;

/// <summary>The query of the register's address; values that mean nothing are as if they were not there.</summary>
public sealed class FeedbackQuery
{
    /// <summary>The value of <see cref="Show"/> for what the reader owns.</summary>
    public const string Mine = "mine";

    /// <summary>The value of <see cref="Show"/> for what is new and has no owner.</summary>
    public const string Unassigned = "unassigned";

    /// <summary>A number, a customer, or words of the text.</summary>
    public string? Q { get; set; }

    public string? Kind { get; set; }

    public string? Status { get; set; }

    /// <summary><see cref="Mine"/> or <see cref="Unassigned"/>.</summary>
    public string? Show { get; set; }

    /// <summary>First day of the receipt, yyyy-MM-dd.</summary>
    public string? From { get; set; }

    /// <summary>Last day of the receipt, yyyy-MM-dd.</summary>
    public string? To { get; set; }

    public string? After { get; set; }

    public string? Before { get; set; }

    public FeedbackKind? OfKind => Member<FeedbackKind>(Kind);

    public FeedbackStatus? OfStatus => Member<FeedbackStatus>(Status);

    public DateOnly? FromDay => Day(From);

    public DateOnly? ToDay => Day(To);

    public FeedbackFilter Filter(Actor actor, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return new FeedbackFilter
        {
            Kind = OfKind,
            Status = OfStatus,
            OwnerId = Is(Mine) ? actor.UserId : null,
            UnassignedOnly = Is(Unassigned),
            From = FromDay is { } from ? LocalTime.StartOfDay(from, zone) : null,
            To = ToDay is { } to ? LocalTime.StartOfDay(to.AddDays(1), zone) : null,
        };
    }

    private bool Is(string show) => string.Equals(Show, show, StringComparison.OrdinalIgnoreCase);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 2200
            ? day
            : null;

    private static T? Member<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text![0]) ? value : null;
}
