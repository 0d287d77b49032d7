using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>A complaint as it comes from the public form.</summary>
public static class PublicIntake
{
    /// <summary>CMP-57, CMP-58. Taken in on the public form, and acknowledged at once by the automatic <paramref name="receipt"/>.</summary>
    /// <param name="intake">Names no customer.</param>
    /// <param name="secretHash">SHA-256 of the secret, in hexadecimal digits.</param>
    /// <param name="receipt">Outbound; becomes automatic and public.</param>
    /// <param name="now">UTC.</param>
    /// <param name="clocks">Of a complainant without a tier.</param>
    public static Complaint Receive(
        ComplaintIntake intake, string secretHash, Message receipt, DateTime now, ClockSettings clocks)
    {
        if (intake.Subject.CustomerId is not null || intake.Subject.ContactId is not null)
        {
            throw new RuleViolation(ComplaintRules.LinkedBySupervisor);
        }

        var complaint = Complaint.Receive(intake with { Files = [] }, Actor.System, now, clocks);
        complaint.Attachments.RequireRoomFor(intake.Files);
        complaint.Attachments.Take(intake.Files, Actor.Complainant, now);
        complaint.Entry = complaint.Entry with { ProgressSecretHash = secretHash };
        complaint.Reception.Acknowledge(receipt with { Automatic = true, Public = true }, Actor.System, now, clocks);
        return complaint;
    }
}
