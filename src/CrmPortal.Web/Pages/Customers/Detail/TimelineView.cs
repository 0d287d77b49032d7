using CrmPortal.Data;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Lists;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Customers.Detail;

/// <summary>
/// What <c>_Timeline.cshtml</c> shows: a page of a customer's timeline, chosen by <c>?show=</c>, <c>?channel=</c> and
/// <c>?after=</c> of the address it stands under.
/// </summary>
public sealed record TimelineView(IReadOnlyList<TimelineEntry> Entries, string? After, bool IsFiltered, bool IsFromStart, IReadOnlyList<SelectListItem> Channels, DateTime Now)
{
    public static async Task<TimelineView> LoadAsync(CrmDbContext db, TimeZoneInfo zone, long customerId, IQueryCollection query, CancellationToken ct)
    {
        var channels = await db.ChannelRowsAsync(ct);
        var channel = channels.FirstOrDefault(c => string.Equals(c.Code, query["channel"], StringComparison.OrdinalIgnoreCase))?.Code;
        TimelineKind? kind = Enum.TryParse<TimelineKind>(query["show"], ignoreCase: true, out var shown) && CustomerTimeline.Kinds.Contains(shown) ? shown : null;
        var after = TimelinePlace.Of(Cursor.Parse(query["after"]));
        var page = await new CustomerTimeline(db, zone).ReadAsync(new TimelineQuestion(customerId, kind, channel, after), ct);
        return new TimelineView(
            page.Rows,
            page.After,
            kind is not null || channel is not null,
            after is null,
            [.. channels.Select(c => new SelectListItem(c.Name(Localization.Texts.Language), c.Code, string.Equals(c.Code, channel, StringComparison.Ordinal)))],
            db.Clock.GetUtcNow().UtcDateTime);
    }
}
