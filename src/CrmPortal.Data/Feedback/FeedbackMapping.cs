using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Interactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Feedback;

internal sealed class FeedbackMapping : IEntityTypeConfiguration<FeedbackItem>
{
    public void Configure(EntityTypeBuilder<FeedbackItem> feedback)
    {
        feedback.Ignore(f => f.Number);
        feedback.Ignore(f => f.EffectiveLevel);
        feedback.Property(f => f.Text).HasMaxLength(FeedbackItem.TextLimit);
        feedback.Property(f => f.About).HasMaxLength(FeedbackItem.NameLimit);
        feedback.HasOne<Customer>().WithMany().HasForeignKey(f => f.CustomerId);
        feedback.HasOne<Channel>().WithMany().HasForeignKey(f => f.ChannelId);
        feedback.HasOne<Complaint>().WithMany().HasForeignKey(f => f.ComplaintId);
        feedback.HasOne<User>().WithMany().HasForeignKey(f => f.OwnerId);
        feedback.HasOne<User>().WithMany().HasForeignKey(f => f.EnteredById);
        feedback.HasOne<Team>().WithMany().HasForeignKey(f => f.TeamId);
        feedback.HasMany(f => f.Replies).WithOne().HasForeignKey("FeedbackId").IsRequired();

        // The list, "mine" and the timeline: each read backwards from the newest.
        feedback.HasIndex(f => new { f.ReceivedAt, f.Id });
        feedback.HasIndex(f => new { f.OwnerId, f.ReceivedAt, f.Id });
        feedback.HasIndex(f => new { f.CustomerId, f.ReceivedAt, f.Id });
    }
}

internal sealed class FeedbackReplyMapping : IEntityTypeConfiguration<FeedbackReply>
{
    public void Configure(EntityTypeBuilder<FeedbackReply> reply)
    {
        reply.ToTable("FeedbackReplies");
        reply.Property(r => r.Text).HasMaxLength(FeedbackItem.TextLimit);
        reply.HasOne<Channel>().WithMany().HasForeignKey(r => r.ChannelId);
    }
}
