using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Tasks;

namespace CrmPortal.Web.Mailing;

/// <summary>MAI-10. Who of the staff is told of a change, by mail with the same save. Nobody is told of what he did himself.</summary>
public sealed class Notices(Letters letters, Texts texts, RiskTasks riskTasks)
{
    /// <summary>A new owner, a higher escalation level, a new risk.</summary>
    public async Task TellAsync(CrmDbContext db, Complaint complaint, ComplaintState before, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(before);
        if (complaint.OwnerId != before.OwnerId && await Recipients.OwnerAsync(db, complaint, ct) is { } owner)
        {
            Send(db, MailKind.Assignment, [owner], complaint, () => texts.Label(complaint.Priority));
        }

        if (complaint.EscalationLevel > before.EscalationLevel)
        {
            var readers = await Recipients.SupervisorsAsync(db, complaint, ct);
            if (complaint.EscalationLevel == ComplaintEscalation.Top)
            {
                readers = [.. readers.Concat(await Recipients.ManagersAsync(db, complaint, ct)).DistinctBy(u => u.Id)];
            }

            Send(db, MailKind.Escalation, readers, complaint, () => texts.Number(complaint.EscalationLevel));
        }

        if ((complaint.RiskFlags & ~before.Risks) is not Risks.None and var risks)
        {
            Send(db, MailKind.Risk, await Recipients.SupervisorsAsync(db, complaint, ct), complaint, () => Named(risks));
            await riskTasks.OpenAsync(db, complaint, risks, ct);
        }
    }

    /// <summary>A new owner of many complaints at once: one message.</summary>
    public async Task TellOwnerAsync(CrmDbContext db, IReadOnlyList<Complaint> given, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(given);
        if (await Recipients.OwnerAsync(db, given[0], ct) is { } owner)
        {
            Send(db, MailKind.Assignment, [owner], given[0], () => given.Count == 1
                ? texts.Label(given[0].Priority)
                : texts["Mail.Assignment.Many", texts.Label(given[0].Priority), texts.Number(given.Count - 1)]);
        }
    }

    /// <summary>A department has answered what it was asked about a complaint, or will not: the owner is told. Where nobody had asked it, nobody else hears of a refusal but the supervisors.</summary>
    public async Task TellAnswerAsync(CrmDbContext db, FollowUpTask task, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(task);
        if (await db.FindAskedAboutAsync(task, ct) is not { } complaint)
        {
            return;
        }

        var isDeclined = task.Status is FollowUpTaskStatus.Declined;
        List<User> readers = [.. isDeclined && task.RequesterId is null ? await Recipients.SupervisorsAsync(db, complaint, ct) : []];
        if (await Recipients.OwnerAsync(db, complaint, ct) is { } owner)
        {
            readers.Add(owner);
        }

        Send(
            db,
            isDeclined ? MailKind.DepartmentRefusal : MailKind.DepartmentAnswer,
            readers.DistinctBy(u => u.Id),
            complaint,
            () => db.Origin?.Actor.Name ?? "");
    }

    /// <summary>The complainant himself did something on the public page: to the owner, or to the supervisors where there is none.</summary>
    public async Task TellOfComplainantAsync(CrmDbContext db, Complaint complaint, ComplaintAction action, CancellationToken ct) =>
        Send(db, MailKind.Complainant, await HandlersAsync(db, complaint, ct), complaint, () => texts[$"Mail.Complainant.{action}"]);

    /// <summary>CMP-62. To the owner, or to the supervisors where there is none.</summary>
    public async Task RemindAsync(CrmDbContext db, Complaint complaint, ClockAlarm alarm, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(complaint);
        foreach (var reader in (await HandlersAsync(db, complaint, ct)).Where(IsReachable))
        {
            db.Send(letters.Reminder(reader, complaint, alarm));
        }
    }

    private static async Task<IReadOnlyList<User>> HandlersAsync(CrmDbContext db, Complaint complaint, CancellationToken ct) =>
        await Recipients.OwnerAsync(db, complaint, ct) is { } owner ? [owner] : await Recipients.SupervisorsAsync(db, complaint, ct);

    private void Send(CrmDbContext db, MailKind kind, IEnumerable<User> readers, Complaint complaint, Func<string> fact)
    {
        foreach (var reader in readers.Where(u => u.Id != db.Origin?.Actor.UserId && IsReachable(u)))
        {
            db.Send(letters.ToStaff(kind, reader, complaint, fact));
        }
    }

    private string Named(Risks risks) =>
        string.Join(texts["Mail.ListSeparator"], Enum.GetValues<Risks>().Where(risk => risk is not Risks.None && risks.HasFlag(risk)).Select(risk => texts.Label(risk)));

    // An address that was entered before the rule must not keep a command from being carried out.
    private static bool IsReachable(User user) => MailRules.IsAddress(user.Email);
}
