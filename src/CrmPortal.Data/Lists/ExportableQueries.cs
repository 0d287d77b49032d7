using CrmPortal.Data.Complaints;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Quality;
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
        customers.Where(c => c.Level != InfoLevel.TopSecret);

    public static IQueryable<Complaint> Exportable(this IQueryable<Complaint> complaints) =>
        complaints.Where(c => c.Level != InfoLevel.TopSecret && c.CustomerLevel != InfoLevel.TopSecret);

    public static IQueryable<Interaction> Exportable(this IQueryable<Interaction> interactions) =>
        interactions.Where(i => i.Level != InfoLevel.TopSecret && i.Customer!.Level != InfoLevel.TopSecret);

    public static IQueryable<FeedbackItem> Exportable(this IQueryable<FeedbackItem> feedback) =>
        feedback.Where(f => f.Level != InfoLevel.TopSecret && f.CustomerLevel != InfoLevel.TopSecret);

    public static IQueryable<FollowUpTask> Exportable(this IQueryable<FollowUpTask> tasks, CrmDbContext db) =>
        tasks.Where(t => t.Level != InfoLevel.TopSecret && !db.Customers.Any(c => c.Id == t.CustomerId && c.Level == InfoLevel.TopSecret));
}
