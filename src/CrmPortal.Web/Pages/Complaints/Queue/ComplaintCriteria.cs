using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using CrmPortal.Web.Lists;
using CrmPortal.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>
/// What the list of complaints can be filtered by. A line here is the whole of a criterion: the address, the saved
/// views, the list, its file, the counts behind a report and the words above the list follow.
/// </summary>
internal static class ComplaintCriteria
{
    /// <summary>The value of <c>tier</c> for customers without one.</summary>
    public const string NoTier = "none";

    /// <summary>The value of <c>lane</c> for the fast lane.</summary>
    public const string FastLane = "fast";

    public static Criteria<Complaint> All { get; } = new()
    {
        // With a field in the form.
        { "status", AddressValue.Member<ComplaintStatus>(), (complaints, status) => complaints.Where(c => c.Status == status) },
        { "priority", AddressValue.Member<Priority>(), (complaints, priority) => complaints.Where(c => c.Priority == priority) },
        { "type", AddressValue.Key, (complaints, type) => complaints.Where(c => c.TypeId == type || c.SubtypeId == type) },
        { "channel", AddressValue.Key, (complaints, channel) => complaints.Where(c => c.ChannelId == channel) },

        // From links of reports, told in words.
        {
            "from", AddressValue.Day,
            (complaints, day, request) => Since(complaints, LocalTime.StartOfDay(day, request.Zone)),
            (day, request) => request.T["Complaint.Narrowed.From", request.T.Date(day)]
        },
        {
            "to", AddressValue.Day,
            (complaints, day, request) => Until(complaints, LocalTime.StartOfDay(day.AddDays(1), request.Zone)),
            (day, request) => request.T["Complaint.Narrowed.To", request.T.Date(day)]
        },
        {
            "cause", AddressValue.Keys,
            (complaints, causes, _) => complaints.Where(c => causes.Contains(c.CauseId!.Value)),
            async (causes, request) => request.T["Complaint.Narrowed.Cause", (await request.Db.CauseTreeAsync(request.Ct)).NameOf(causes[0], Texts.IsChinese) ?? "–"] + (causes.Count > 1 ? " …" : "")
        },
        {
            "product", AddressValue.Text,
            (complaints, product, _) => complaints.Where(c => c.Product == product),
            (product, request) => request.T["Complaint.Narrowed.Product", product]
        },
        {
            // Its own queue, without everyone's.
            "team", AddressValue.Key,
            (complaints, team, _) => complaints.Where(c => c.TeamId == team),
            async (team, request) => request.T["Complaint.Narrowed.Team", await request.Db.Teams.Where(t => t.Id == team).Select(t => t.Name).FirstOrDefaultAsync(request.Ct) ?? "–"]
        },
        {
            "owner", AddressValue.Key,
            (complaints, owner, _) => complaints.Where(c => c.OwnerId == owner),
            async (owner, request) => request.T["Complaint.Narrowed.Owner", await request.Db.Users.Where(u => u.Id == owner).Select(u => u.DisplayName).FirstOrDefaultAsync(request.Ct) ?? "–"]
        },
        {
            // Of the customer as they are now.
            "tier", AddressValue.MemberOr<Tier>(NoTier),
            (complaints, tier, request) => complaints.OfTier(tier, request.Db),
            (tier, request) => tier is { } known ? request.T["Complaint.Narrowed.Tier", request.T.Label(known)] : request.T["Complaint.Narrowed.NoTier"]
        },
        {
            "severity", AddressValue.Member<Severity>(),
            (complaints, severity, _) => complaints.Where(c => c.Severity == severity),
            (severity, request) => request.T.Label(severity)
        },
        {
            // CMP-71.
            "lane", AddressValue.OneOf(FastLane),
            (complaints, _, _) => complaints.Where(c => c.FastLane),
            (_, request) => request.T["Complaint.Narrowed.FastLane"]
        },
        {
            // What is not known of them.
            "without", AddressValue.Member(ParetoDimension.Subtype, ParetoDimension.Product, ParetoDimension.Team, ParetoDimension.Cause),
            (complaints, unknown, _) => Without(complaints, unknown),
            (unknown, request) => request.T[$"Analysis.Without.{unknown}"]
        },
        {
            // KPI-08. What counts as received: neither merged away nor reclassified.
            "counted", AddressValue.OneOf("true"),
            (complaints, _, _) => complaints.Where(c => c.Status != ComplaintStatus.Merged && c.Status != ComplaintStatus.Reclassified),
            (_, request) => request.T["Complaint.Narrowed.Counted"]
        },
        {
            // LRN-23. What came again.
            "repeat", AddressValue.OneOf("true"),
            (complaints, _, request) => complaints.Repeats(request.Db.Complaints),
            (_, request) => request.T["Complaint.Narrowed.Repeat", ComplaintRepeats.Days]
        },
    };

    private static IQueryable<Complaint> Since(IQueryable<Complaint> complaints, DateTime from) => complaints.Where(c => c.ReceivedAt >= from);

    private static IQueryable<Complaint> Until(IQueryable<Complaint> complaints, DateTime to) => complaints.Where(c => c.ReceivedAt < to);

    private static IQueryable<Complaint> Without(IQueryable<Complaint> complaints, ParetoDimension unknown) => unknown switch
    {
        ParetoDimension.Subtype => complaints.Where(c => c.SubtypeId == null),
        ParetoDimension.Product => complaints.Where(c => c.Product == null),
        ParetoDimension.Team => complaints.Where(c => c.TeamId == null),
        _ => complaints.Where(c => c.CauseId == null),
    };
}
