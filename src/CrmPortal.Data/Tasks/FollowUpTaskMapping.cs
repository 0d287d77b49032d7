using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Tasks;

internal sealed class FollowUpTaskMapping : IEntityTypeConfiguration<FollowUpTask>
{
    public void Configure(EntityTypeBuilder<FollowUpTask> task)
    {
        task.ToTable("Tasks");
        task.Property(t => t.Title).HasMaxLength(FollowUpTask.TitleLimit);
        task.Property(t => t.Text).HasMaxLength(FollowUpTask.TextLimit);
        task.Property(t => t.Result).HasMaxLength(FollowUpTask.TextLimit);
        task.HasOne(t => t.Customer).WithMany().HasForeignKey(t => t.CustomerId);
        task.HasOne(t => t.Interaction).WithMany().HasForeignKey(t => t.InteractionId);
        task.HasOne<Complaint>().WithMany().HasForeignKey(t => t.ComplaintId);
        task.HasOne<Team>().WithMany().HasForeignKey(t => t.TeamId);
        task.HasOne<User>().WithMany().HasForeignKey(t => t.AssigneeId);
        task.HasOne<User>().WithMany().HasForeignKey(t => t.RequesterId);
        task.HasMany(t => t.History).WithOne().HasForeignKey("TaskId").IsRequired();

        // The inboxes, by due time.
        task.HasIndex(t => new { t.AssigneeId, t.Status, t.DueAt });
        task.HasIndex(t => new { t.TeamId, t.Status, t.DueAt });
        task.HasIndex(t => new { t.RequesterId, t.Status, t.DueAt });
        task.HasIndex(t => new { t.DueAt, t.Id });
        task.HasIndex(t => new { t.CustomerId, t.RequestedAt });
        task.HasIndex(t => t.InteractionId);
        task.HasIndex(t => t.ComplaintId);

        // TSK-15. One task for each risk of a complaint, also where two set it at the same moment.
        task.HasIndex(t => new { t.ComplaintId, t.Risk }).IsUnique();
    }
}

internal sealed class FollowUpTaskTransitionMapping : IEntityTypeConfiguration<FollowUpTaskTransition>
{
    public void Configure(EntityTypeBuilder<FollowUpTaskTransition> row)
    {
        row.ToTable("TaskTransitions");
        row.Property(r => r.UserId).HasColumnName("ById");
        row.Property(r => r.UserName).HasColumnName("ByName");
        row.Property(r => r.Note).HasMaxLength(FollowUpTask.TextLimit);
        row.HasOne<Team>().WithMany().HasForeignKey(r => r.TeamId);
    }
}
