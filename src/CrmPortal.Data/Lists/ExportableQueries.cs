using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Data.Lists;

/// <summary>SEC-18. What may leave in a file: nothing that is top secret, nor belongs to a customer who is, whoever asks.</summary>
public static class ExportableQueries
{
    public static IQueryable<Customer> Exportable(this IQueryable<Customer> customers) =>
        customers.Where(Confidentiality.Expand<Customer>(c => c.IsExportable()));

    public static IQueryable<Complaint> Exportable(this IQueryable<Complaint> complaints) =>
        complaints.Where(Confidentiality.Expand<Complaint>(c => c.IsExportable()));

    public static IQueryable<FeedbackItem> Exportable(this IQueryable<FeedbackItem> feedback) =>
        feedback.Where(Confidentiality.Expand<FeedbackItem>(f => f.IsExportable()));

    public static IQueryable<Interaction> Exportable(this IQueryable<Interaction> interactions) =>
        interactions.Where(Confidentiality.Expand<Interaction>(i => i.Level.IsExportable() && i.Customer!.Level.IsExportable()));

    public static IQueryable<FollowUpTask> Exportable(this IQueryable<FollowUpTask> tasks, CrmDbContext db) =>
        tasks.Where(Confidentiality.Expand<FollowUpTask>(t => t.Level.IsExportable() && !db.Customers.Any(c => c.Id == t.CustomerId && !c.Level.IsExportable())));
}
