using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Data.Lists;

/// <summary>SEC-18. What may leave in a file: nothing that is top secret, nor belongs to a customer who is, whoever asks.</summary>
public static class Leaving
{
    public static IQueryable<Customer> ThatMayLeave(this IQueryable<Customer> customers) =>
        customers.Where(Confidentiality.Expand<Customer>(c => c.MayLeave()));

    public static IQueryable<Complaint> ThatMayLeave(this IQueryable<Complaint> complaints) =>
        complaints.Where(Confidentiality.Expand<Complaint>(c => c.MayLeave()));

    public static IQueryable<FeedbackItem> ThatMayLeave(this IQueryable<FeedbackItem> feedback) =>
        feedback.Where(Confidentiality.Expand<FeedbackItem>(f => f.MayLeave()));

    public static IQueryable<Interaction> ThatMayLeave(this IQueryable<Interaction> interactions) =>
        interactions.Where(Confidentiality.Expand<Interaction>(i => i.Level.MayLeave() && i.Customer!.Level.MayLeave()));

    public static IQueryable<FollowUpTask> ThatMayLeave(this IQueryable<FollowUpTask> tasks, CrmDbContext db) =>
        tasks.Where(Confidentiality.Expand<FollowUpTask>(t => t.Level.MayLeave() && !db.Customers.Any(c => c.Id == t.CustomerId && !c.Level.MayLeave())));
}
