using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Quality;
using CrmPortal.Web.Localization;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>Tells what a link from the analysis has narrowed the list of complaints to.</summary>
internal static class ComplaintNarrowingText
{
    public static async Task<IReadOnlyList<string>> OfAsync(ComplaintQuery search, CrmDbContext db, Texts texts, CancellationToken ct)
    {
        List<string> told = [];
        if (search.FromDay is { } from)
        {
            told.Add(texts["Complaint.Narrowed.From", texts.Date(from)]);
        }

        if (search.ToDay is { } to)
        {
            told.Add(texts["Complaint.Narrowed.To", texts.Date(to)]);
        }

        if (search.CauseIds is { Count: > 0 } causes)
        {
            var tree = await db.CauseTreeAsync(ct);
            told.Add(texts["Complaint.Narrowed.Cause", tree.NameOf(causes[0], Texts.IsChinese) ?? "–"] + (causes.Count > 1 ? " …" : ""));
        }

        if (!string.IsNullOrEmpty(search.Product))
        {
            told.Add(texts["Complaint.Narrowed.Product", search.Product]);
        }

        if (long.TryParse(search.Team, NumberStyles.None, CultureInfo.InvariantCulture, out var team))
        {
            told.Add(texts["Complaint.Narrowed.Team", await db.Teams.Where(t => t.Id == team).Select(t => t.Name).FirstOrDefaultAsync(ct) ?? "–"]);
        }

        if (long.TryParse(search.Owner, NumberStyles.None, CultureInfo.InvariantCulture, out var owner))
        {
            told.Add(texts["Complaint.Narrowed.Owner", await db.Users.Where(u => u.Id == owner).Select(u => u.DisplayName).FirstOrDefaultAsync(ct) ?? "–"]);
        }

        if (search.OfTier is { } tier)
        {
            told.Add(texts["Complaint.Narrowed.Tier", texts.Label(tier)]);
        }
        else if (search.IsWithoutTier)
        {
            told.Add(texts["Complaint.Narrowed.NoTier"]);
        }

        if (search.OfSeverity is { } severity)
        {
            told.Add(texts.Label(severity));
        }

        if (search.FastLaneOnly)
        {
            told.Add(texts["Complaint.Narrowed.FastLane"]);
        }

        if (search.Lacking is ParetoDimension.Subtype or ParetoDimension.Product or ParetoDimension.Team or ParetoDimension.Cause)
        {
            told.Add(texts[$"Analysis.Without.{search.Lacking}"]);
        }

        if (search.CountedOnly)
        {
            told.Add(texts["Complaint.Narrowed.Counted"]);
        }

        if (search.RepeatsOnly)
        {
            told.Add(texts["Complaint.Narrowed.Repeat", ComplaintRepeats.Days]);
        }

        return told;
    }
}
