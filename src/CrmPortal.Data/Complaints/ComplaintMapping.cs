using System.Text.Json;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Complaints;

internal sealed class ComplaintMapping : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> complaint)
    {
        complaint.Ignore(c => c.Number).Ignore(c => c.IsSerious).Ignore(c => c.EffectiveLevel).Ignore(c => c.History)
            .Ignore(c => c.Reception).Ignore(c => c.Triage).Ignore(c => c.Ownership).Ignore(c => c.Communications)
            .Ignore(c => c.Attachments).Ignore(c => c.Investigation).Ignore(c => c.Remedies).Ignore(c => c.Proposals)
            .Ignore(c => c.Closing).Ignore(c => c.Exits).Ignore(c => c.Escalation).Ignore(c => c.Clocks);
        complaint.Property(c => c.RiskFlags).HasMaxLength(60);

        // An alarm is no edit that others have to notice, but it must not ring twice.
        complaint.Property(c => c.Alarms).HasConversion<int>().HasDefaultValue(ClockAlarms.None).IsConcurrencyToken();

        Values(complaint);
        Queues(complaint);
        complaint.HasOne<Customer>().WithMany().HasForeignKey(c => c.CustomerId);
        complaint.HasOne<Contact>().WithMany().HasForeignKey(c => c.ContactId);
        complaint.HasOne<Interaction>().WithMany().HasForeignKey(c => c.InteractionId);
        complaint.HasOne<Channel>().WithMany().HasForeignKey(c => c.ChannelId);
        complaint.HasOne<ComplaintType>().WithMany().HasForeignKey(c => c.TypeId);
        complaint.HasOne<ComplaintType>().WithMany().HasForeignKey(c => c.SubtypeId);
        complaint.HasOne<CauseCode>().WithMany().HasForeignKey(c => c.CauseId);
        complaint.HasOne<User>().WithMany().HasForeignKey(c => c.OwnerId);
        complaint.HasOne<Team>().WithMany().HasForeignKey(c => c.TeamId);
        complaint.HasOne<Complaint>().WithMany().HasForeignKey(c => c.FollowsUpId);
        complaint.HasOne<Complaint>().WithMany().HasForeignKey(c => c.MergedIntoId);
        Has<ComplaintTransition>(ComplaintParts.History);
        Has<CommunicationEntry>(ComplaintParts.Communications);
        Has<RevisitAttempt>(ComplaintParts.Revisits);
        Has<Attachment>(ComplaintParts.Attachments);
        Has<Finding>(ComplaintParts.Findings);
        Has<WhyAnswer>(ComplaintParts.Whys);
        Has<Remedy>(ComplaintParts.Remedies);
        Has<Proposal>(ComplaintParts.Proposals);
        Has<HandOver>(ComplaintParts.HandOvers);

        void Has<TPart>(ComplaintParts part)
            where TPart : Part =>
            complaint.HasMany<TPart>(part.Navigation()).WithOne().HasForeignKey("ComplaintId").IsRequired();
    }

    /// <summary>What is no index's business: each column has the name of its member.</summary>
    private static void Values(EntityTypeBuilder<Complaint> complaint)
    {
        complaint.ComplexProperty(c => c.Content, content =>
        {
            content.Property(c => c.Description).HasMaxLength(Complaint.TextLimit);
            content.Property(c => c.PeopleInvolved).HasMaxLength(Complaint.TextLimit);
            content.Property(c => c.RemedySought).HasMaxLength(Complaint.TextLimit);
            content.Property(c => c.Place).HasMaxLength(ComplaintContent.PlaceLimit);
            content.Property(c => c.Currency).HasMaxLength(3);
            content.Property(c => c.ComplainantPhone).HasMaxLength(PhoneNumber.Limit);
            content.Property(c => c.ComplainantEmail).HasMaxLength(Customer.EmailLimit);
            content.Property(c => c.PeopleInvolvedUserIds)
                .HasMaxLength(2000)
                .HasConversion(
                    ids => JsonSerializer.Serialize(ids, JsonSerializerOptions.Default),
                    json => JsonSerializer.Deserialize<List<long>>(json, JsonSerializerOptions.Default)!,
                    new ValueComparer<IReadOnlyList<long>>(
                        (a, b) => a!.SequenceEqual(b!),
                        ids => ids.Aggregate(0, HashCode.Combine),
                        ids => ids.ToList()));
        });
        complaint.ComplexProperty(c => c.Entry, entry =>
        {
            entry.Ignore(e => e.IsFromPublicForm);
            entry.Property(e => e.ProgressSecretHash).HasMaxLength(ComplaintEntry.SecretHashLength);
            entry.Property(e => e.ToldCustomerNumber).HasMaxLength(ComplaintEntry.CustomerNumberLimit);
        });
        complaint.ComplexProperty(c => c.Conclusion, conclusion =>
        {
            conclusion.Property(c => c.Cause).HasMaxLength(Complaint.TextLimit);
            conclusion.Property(c => c.DecisionReason).HasMaxLength(Complaint.TextLimit);
        });
        complaint.ComplexProperty(c => c.Outcome);
        complaint.ComplexProperty(c => c.Departure);
        complaint.ComplexProperty(c => c.Times);
        foreach (var column in complaint.Metadata.GetComplexProperties().SelectMany(value => value.ComplexType.GetProperties()))
        {
            column.SetColumnName(column.Name);
        }
    }

    // The queues are small parts of a large table: partial indexes, whose filter means "open" (escalated, resolved) on
    // both databases. They end with what the visibility filter asks for, so that counting never leaves the index.
    private static void Queues(EntityTypeBuilder<Complaint> complaint)
    {
        const string open = "\"NextDueAt\" IS NOT NULL";
        complaint.HasIndex(c => new { c.NextDueAt, c.Id, c.TeamId, c.OwnerId, c.Level, c.CustomerLevel }, "IX_Complaints_Open").HasFilter(open);
        complaint.HasIndex(c => new { c.OwnerId, c.NextDueAt, c.Id, c.TeamId, c.Level, c.CustomerLevel }, "IX_Complaints_OpenByOwner").HasFilter(open);
        complaint.HasIndex(c => new { c.Severity, c.NextDueAt, c.Id, c.TeamId, c.OwnerId, c.Level, c.CustomerLevel }, "IX_Complaints_OpenBySeverity").HasFilter(open);

        // Of two partial indexes that both fit, SQLite takes the later one: the name puts this one behind the first.
        complaint.HasIndex(c => new { c.NextDueAt, c.Id, c.TeamId, c.OwnerId, c.Level, c.CustomerLevel, c.EscalationLevel }, "IX_Complaints_OpenEscalated").HasFilter(open + " AND \"EscalationLevel\" > 0");
        complaint.HasIndex(c => new { c.RevisitDueAt, c.Id, c.TeamId, c.OwnerId, c.Level, c.CustomerLevel }, "IX_Complaints_Resolved").HasFilter("\"Status\" = 'Resolved'");
        complaint.HasIndex(c => new { c.NextAlarmAt, c.Id }, "IX_Complaints_Alarms").HasFilter("\"NextAlarmAt\" IS NOT NULL");
        complaint.HasIndex(c => new { c.OwnerId, c.Status });
        complaint.HasIndex(c => new { c.CustomerId, c.ReceivedAt });

        // Also counts what was received in a period by everything the analysis asks for; the product, which is long, has its own.
        complaint.HasIndex(
            c => new { c.ReceivedAt, c.Id, c.TypeId, c.ChannelId, c.Status, c.TeamId, c.OwnerId, c.Level, c.CustomerLevel, c.SubtypeId, c.CauseId, c.CustomerId },
            "IX_Complaints_Received");
        complaint.HasIndex(
            c => new { c.ReceivedAt, c.Product, c.Status, c.TeamId, c.OwnerId, c.Level, c.CustomerLevel }, "IX_Complaints_ReceivedByProduct");
        complaint.HasIndex(c => c.ResolvedAt);
        complaint.HasIndex(c => c.AcknowledgeDueAt);
        complaint.HasIndex(c => c.ExternalId);
        complaint.HasIndex(c => c.ComplainantName);
    }
}

internal sealed class ComplaintTypeMapping : IEntityTypeConfiguration<ComplaintType>
{
    public void Configure(EntityTypeBuilder<ComplaintType> type)
    {
        type.Property(t => t.NameEn).HasMaxLength(ComplaintType.NameLimit);
        type.Property(t => t.NameZh).HasMaxLength(ComplaintType.NameLimit);
        type.HasOne<ComplaintType>().WithMany().HasForeignKey(t => t.ParentId);
        type.HasIndex(t => new { t.ParentId, t.NameEn });
    }
}

internal sealed class ComplaintTransitionMapping : IEntityTypeConfiguration<ComplaintTransition>
{
    public void Configure(EntityTypeBuilder<ComplaintTransition> row)
    {
        row.ToTable("ComplaintTransitions");
        row.Property(r => r.Note).HasMaxLength(Complaint.TextLimit);
    }
}

internal sealed class RemedyMapping : IEntityTypeConfiguration<Remedy>
{
    public void Configure(EntityTypeBuilder<Remedy> remedy)
    {
        remedy.ToTable("Remedies");
        remedy.Property(r => r.Description).HasMaxLength(Complaint.TextLimit);
        remedy.Property(r => r.CancelReason).HasMaxLength(Complaint.TextLimit);
        remedy.Property(r => r.DeviationReason).HasMaxLength(Complaint.TextLimit);
        remedy.Property(r => r.Currency).HasMaxLength(3);
        remedy.HasOne<GuidelineVersion>().WithMany().HasForeignKey(r => r.GuidelineVersionId);
        remedy.HasIndex(r => r.ProposedAt);
    }
}

internal sealed class ProposalMapping : IEntityTypeConfiguration<Proposal>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.ToTable("Proposals");
        proposal.Property(p => p.Text).HasMaxLength(Complaint.TextLimit);
        proposal.Property(p => p.AnswerNote).HasMaxLength(Complaint.TextLimit);
    }
}

internal sealed class CommunicationEntryMapping : IEntityTypeConfiguration<CommunicationEntry>
{
    public void Configure(EntityTypeBuilder<CommunicationEntry> entry)
    {
        entry.ToTable("ComplaintCommunications");
        entry.HasOne<Channel>().WithMany().HasForeignKey(e => e.ChannelId);
        entry.Property(e => e.Text).HasMaxLength(Complaint.TextLimit);
    }
}

internal sealed class FindingMapping : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> finding)
    {
        finding.ToTable("ComplaintFindings");
        finding.Property(f => f.Text).HasMaxLength(Complaint.TextLimit);
        finding.Property(f => f.Source).HasMaxLength(Finding.SourceLimit);
    }
}

internal sealed class WhyAnswerMapping : IEntityTypeConfiguration<WhyAnswer>
{
    public void Configure(EntityTypeBuilder<WhyAnswer> why)
    {
        why.ToTable("ComplaintWhys");
        why.Property(w => w.Text).HasMaxLength(WhyAnswer.TextLimit);
    }
}

internal sealed class CauseCodeMapping : IEntityTypeConfiguration<CauseCode>
{
    public void Configure(EntityTypeBuilder<CauseCode> cause)
    {
        cause.Property(c => c.NameEn).HasMaxLength(CauseCode.NameLimit);
        cause.Property(c => c.NameZh).HasMaxLength(CauseCode.NameLimit);
        cause.HasOne<CauseCode>().WithMany().HasForeignKey(c => c.ParentId);
    }
}

internal sealed class RevisitAttemptMapping : IEntityTypeConfiguration<RevisitAttempt>
{
    public void Configure(EntityTypeBuilder<RevisitAttempt> attempt)
    {
        attempt.ToTable("RevisitAttempts");
        attempt.Property(a => a.Note).HasMaxLength(Complaint.TextLimit);
    }
}

internal sealed class HandOverMapping : IEntityTypeConfiguration<HandOver>
{
    public void Configure(EntityTypeBuilder<HandOver> handOver)
    {
        handOver.ToTable("ComplaintHandOvers");
        handOver.Property(h => h.Note).HasMaxLength(Complaint.TextLimit);
    }
}

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> file)
    {
        file.ToTable("ComplaintAttachments");
        file.Ignore(f => f.IsRemoved);
        file.HasIndex(f => f.FileId).IsUnique();
        file.Property(f => f.Name).HasMaxLength(AttachmentName.Limit);
        file.Property(f => f.Sha256).HasMaxLength(Attachment.HashLength);
        file.Property(f => f.RemovalReason).HasMaxLength(Complaint.TextLimit);
    }
}
