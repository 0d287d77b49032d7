using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Testing;

/// <summary>Questions to departments, saved.</summary>
public static class StoredQuestions
{
    extension(Given)
    {
        /// <summary>Asks a department about a stored complaint, as the database has it, and saves that; due tomorrow.</summary>
        public static async Task<FollowUpTask> AskedAsync(
            CrmDbContext db, Complaint complaint, Team? team = null, User? person = null, User? by = null, string title = "Check the log", DateTime? at = null)
        {
            var now = at ?? Clock.Start;
            var stored = (await db.FindComplaintForWorkAsync(complaint.Number, ComplaintParts.All, CancellationToken.None))!;
            var task = stored.Investigation.Ask(
                new NewTask { Title = title, DueAt = now.AddDays(1), TeamId = team?.Id },
                person?.ActingAt(now),
                by?.ActingAt(now) ?? Domain.Shared.Actor.System,
                now);
            db.Add(task);
            await db.SaveChangesAsync();
            return task;
        }
    }
}
