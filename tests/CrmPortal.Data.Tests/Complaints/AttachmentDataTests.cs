using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CrmPortal.Data.Tests.Complaints;

public sealed class AttachmentDataTests
{
    [DatabaseTheory]
    [Trait("Rule", "ATT-07")]
    public async Task A_file_is_seen_with_its_complaint(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (type, mine, other) = (new ComplaintType("Type", "类型"), Given.Team(), Given.Team());
        await database.SaveAsync(type, mine, other);
        await database.SaveAsync(
            WithFile(Given.Complaint(type.Id, team: mine), "mine.pdf"),
            WithFile(Given.Complaint(type.Id, team: other), "other.pdf"),
            WithFile(Given.Complaint(type.Id, level: InfoLevel.TopSecret), "secret.pdf"));

        Assert.Equal(["mine.pdf"], await SeenAsync(database, Given.Actor(Role.Agent, teamId: mine.Id)));
        Assert.Equal(["mine.pdf", "other.pdf"], await SeenAsync(database, Given.Actor(Role.Manager)));
        Assert.Empty(await SeenAsync(database, Given.Actor(Role.Admin)));
        Assert.Empty(await SeenAsync(database, null));
    }

    [DatabaseTheory]
    [Trait("Rule", "ATT-08")]
    public async Task What_was_removed_is_stored_and_audited_with_its_complaint(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var type = new ComplaintType("Type", "类型");
        await database.SaveAsync(type);
        var complaint = WithFile(Given.Complaint(type.Id), "证据.pdf");
        await database.SaveAsync(complaint);
        var version = complaint.Version;

        await using (var db = database.As(Given.Actor(Role.Supervisor)))
        {
            var stored = (await db.FindComplaintForWorkAsync(complaint.Number, ComplaintParts.All, CancellationToken.None))!;
            stored.Attachments.Remove(stored.Attachments[0].FileId, "Of somebody else", Given.Actor(Role.Supervisor), Clock.Start);
            await db.SaveChangesAsync();
        }

        await using var read = database.As(Actor.System);
        var kept = (await read.FindComplaintToReadAsync(complaint.Number, CancellationToken.None))!;
        var file = Assert.Single(kept.Attachments);
        Assert.Equal(("证据.pdf", AttachmentKind.Pdf, 5L, "Of somebody else"), (file.Name, file.Kind, file.Length, file.RemovalReason));
        Assert.NotEqual(version, kept.Version);
        var events = await read.AuditEvents.Where(e => e.Entity == nameof(Complaint)).OrderBy(e => e.Seq).Select(e => e.Changes).ToListAsync();
        Assert.Contains("\"Attachment\"", events[^1], StringComparison.Ordinal);
        Assert.All(events, told => Assert.DoesNotContain("证据", told, StringComparison.Ordinal));
    }

    private static Complaint WithFile(Complaint complaint, string name)
    {
        complaint.Attachments.Add([new NewAttachment(Guid.NewGuid(), name, AttachmentKind.Pdf, 5, new string('a', Attachment.HashLength))], Actor.Complainant, Clock.Start);
        return complaint;
    }

    private static async Task<List<string>> SeenAsync(TestDatabase database, Actor? viewer)
    {
        await using var db = database.As(viewer);
        return await db.Attachments.Select(file => file.Name).Order().ToListAsync();
    }
}
