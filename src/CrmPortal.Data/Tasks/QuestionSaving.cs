using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Data.Tasks;

/// <summary>Saves tasks of departments about complaints.</summary>
public static class QuestionSaving
{
    /// <summary>Adds what is asked about a complaint that may be new itself: then both get their keys with the same save.</summary>
    public static void AddQuestion(this CrmDbContext db, FollowUpTask question, Complaint about)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.Add(question).Property(t => t.ComplaintId).CurrentValue = db.KeyOf(about);
    }
}
