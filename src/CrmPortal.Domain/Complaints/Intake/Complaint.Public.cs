using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>The complaint as it comes from the public form, and as the complainant himself works on it.</summary>
public sealed partial class Complaint
{
    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public const int SecretHashLength = 64;

    public const int CustomerNumberLimit = 100;

    /// <summary>CMP-57. The hash of what opens the progress look-up; null where no secret was given out.</summary>
    public string? ProgressSecretHash { get; private set; }

    /// <summary>CMP-58. What the complainant says his customer number is; a supervisor finds out whether it is.</summary>
    [Personal]
    public string? ToldCustomerNumber { get; private set; }

    public bool IsFromPublicForm => ProgressSecretHash is not null;

    /// <summary>CMP-58. From the public form, and nobody has found the customer yet.</summary>
    public bool AwaitsLink => IsFromPublicForm && CustomerId is null;

    /// <summary>CMP-57, CMP-58. Taken in on the public form, and acknowledged at once by the automatic <paramref name="receipt"/>.</summary>
    /// <param name="intake">Names no customer.</param>
    /// <param name="secretHash">SHA-256 of the secret, in hexadecimal digits.</param>
    /// <param name="receipt">Outbound; becomes automatic and public.</param>
    /// <param name="now">UTC.</param>
    /// <param name="clocks">Of a complainant without a tier.</param>
    public static Complaint ReceiveFromPublic(
        ComplaintIntake intake, string secretHash, Message receipt, DateTime now, ClockSettings clocks)
    {
        if (intake.Content.CustomerId is not null || intake.Content.ContactId is not null)
        {
            throw new RuleViolation(ComplaintRules.LinkedBySupervisor);
        }

        var complaint = Receive(intake with { Files = [] }, Actor.System, now, clocks);
        complaint.RequireRoomFor(intake.Files);
        complaint.Add(intake.Files, Actor.Complainant, now);
        complaint.ProgressSecretHash = secretHash;
        complaint.Acknowledge(receipt with { Automatic = true, Public = true }, Actor.System, now, clocks);
        return complaint;
    }

    /// <summary>CMP-58, CMP-59. The customer behind the complaint is found; from now on it has his level and his tier.</summary>
    /// <param name="customerId">Another one than before.</param>
    /// <param name="customerLevel">His level now.</param>
    /// <param name="reason">What shows that it is him.</param>
    /// <param name="by">A supervisor.</param>
    /// <param name="now">UTC.</param>
    /// <param name="clocks">For his tier.</param>
    public void Link(long customerId, InfoLevel customerLevel, string reason, Actor by, DateTime now, ClockSettings clocks)
    {
        Require(ComplaintAction.Link, by);
        if (customerId == CustomerId)
        {
            throw new RuleViolation(ComplaintRules.LinkedToAnother).At("Customer");
        }

        reason = Given(reason, nameof(reason));

        CustomerId = customerId;
        SetLevels(Level, customerLevel);
        ContactId = null;
        Stay(ComplaintAction.Link, by, now, reason);
        RecomputeClocks(clocks, now);
    }

    /// <summary>CMP-60. What the complainant may read, the oldest first.</summary>
    public IReadOnlyList<CommunicationEntry> PublicMessages() =>
        [.. _communications.Where(entry => entry.IsPublic).OrderBy(entry => entry.At).ThenBy(entry => entry.Id)];

    /// <summary>CMP-61. The offer that waits for an answer and was told to the complainant publicly; null where there is none.</summary>
    public Proposal? OfferToAnswer() =>
        Status == ComplaintStatus.ResponseOffered
        && LatestProposal() is { Answer: null } offer
        && _communications.Exists(entry => entry is { IsPublic: true, IsHumanReply: true } && entry.At >= offer.OfferedAt)
            ? offer
            : null;
}
