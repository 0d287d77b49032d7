using CrmPortal.Data;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Web.Mailing;

/// <summary>MAI-10. Writes to the staff about a complaint, with the save that is under way.</summary>
public sealed class StaffPost(Letters letters)
{
    /// <summary>Nobody is told of what they did themselves.</summary>
    /// <param name="db">Of whoever did it.</param>
    /// <param name="kind">What is told.</param>
    /// <param name="readers">May read the complaint.</param>
    /// <param name="complaint">New or stored.</param>
    /// <param name="fact">What the message says beside the number, in the language of the reader.</param>
    public void Send(CrmDbContext db, MailKind kind, IEnumerable<User> readers, Complaint complaint, Func<string> fact)
    {
        foreach (var reader in readers.Where(u => u.Id != db.Origin?.Actor.UserId && IsReachable(u)))
        {
            db.Send(letters.ToStaff(kind, reader, complaint, fact));
        }
    }

    public void Remind(CrmDbContext db, IEnumerable<User> readers, Complaint complaint, ClockAlarm alarm)
    {
        foreach (var reader in readers.Where(IsReachable))
        {
            db.Send(letters.Reminder(reader, complaint, alarm));
        }
    }

    // An address that was entered before the rule must not keep a command from being carried out.
    private static bool IsReachable(User user) => MailRules.IsAddress(user.Email);
}
