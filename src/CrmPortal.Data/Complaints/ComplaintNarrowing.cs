using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Complaints;

namespace CrmPortal.Data.Complaints;

/// <summary>What a report leads to: the part of the filter behind one of its counts.</summary>
internal static class ComplaintNarrowing
{
    public static IQueryable<Complaint> Narrowed(this IQueryable<Complaint> complaints, ComplaintFilter filter)
    {
        if (filter.CountedOnly)
        {
            complaints = complaints.Where(c => c.Status != ComplaintStatus.Merged && c.Status != ComplaintStatus.Reclassified);
        }

        if (filter.ReceivedFrom is { } from)
        {
            complaints = complaints.Where(c => c.ReceivedAt >= from);
        }

        if (filter.ReceivedTo is { } to)
        {
            complaints = complaints.Where(c => c.ReceivedAt < to);
        }

        if (filter.CauseIds.Count > 0)
        {
            complaints = complaints.Where(c => filter.CauseIds.Contains(c.CauseId!.Value));
        }

        if (filter.Product is { } product)
        {
            complaints = complaints.Where(c => c.Product == product);
        }

        if (filter.OfTeamId is { } team)
        {
            complaints = complaints.Where(c => c.TeamId == team);
        }

        if (filter.OwnerId is { } owner)
        {
            complaints = complaints.Where(c => c.OwnerId == owner);
        }

        if (filter.Severity is { } severity)
        {
            complaints = complaints.Where(c => c.Severity == severity);
        }

        if (filter.FastLaneOnly)
        {
            complaints = complaints.Where(c => c.FastLane);
        }

        return filter.Without switch
        {
            ParetoDimension.Subtype => complaints.Where(c => c.SubtypeId == null),
            ParetoDimension.Product => complaints.Where(c => c.Product == null),
            ParetoDimension.Team => complaints.Where(c => c.TeamId == null),
            ParetoDimension.Cause => complaints.Where(c => c.CauseId == null),
            _ => complaints,
        };
    }
}
