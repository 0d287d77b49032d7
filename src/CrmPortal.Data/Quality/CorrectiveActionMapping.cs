using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Quality;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Quality;

internal sealed class CorrectiveActionMapping : IEntityTypeConfiguration<CorrectiveAction>
{
    public void Configure(EntityTypeBuilder<CorrectiveAction> action)
    {
        action.ToTable("CorrectiveActions");
        action.Ignore(a => a.Number).Ignore(a => a.Plan);
        action.Property(a => a.Title).HasMaxLength(CorrectiveAction.TitleLimit);
        action.Property(a => a.Description).HasMaxLength(CorrectiveAction.TextLimit);
        action.HasOne<CauseCode>().WithMany().HasForeignKey(a => a.CauseId);
        action.HasOne<ComplaintType>().WithMany().HasForeignKey(a => a.TypeId);
        action.HasOne<User>().WithMany().HasForeignKey(a => a.OwnerId);
        action.HasMany(a => a.Complaints).WithOne().HasForeignKey("ActionId").IsRequired();
        action.HasMany(a => a.Checks).WithOne().HasForeignKey("ActionId").IsRequired();
        action.HasMany(a => a.History).WithOne().HasForeignKey("ActionId").IsRequired();
        action.HasIndex(a => new { a.NextOn, a.Id });
    }
}

internal sealed class LinkedComplaintMapping : IEntityTypeConfiguration<LinkedComplaint>
{
    public void Configure(EntityTypeBuilder<LinkedComplaint> link)
    {
        link.ToTable("CorrectiveActionComplaints");
        link.HasIndex("ActionId", nameof(LinkedComplaint.ComplaintId)).IsUnique();
        link.HasOne<Complaint>().WithMany().HasForeignKey(l => l.ComplaintId);
    }
}

internal sealed class EffectCheckMapping : IEntityTypeConfiguration<EffectCheck>
{
    public void Configure(EntityTypeBuilder<EffectCheck> check)
    {
        check.ToTable("CorrectiveActionChecks");
        check.Ignore(c => c.Plan).Ignore(c => c.Before).Ignore(c => c.After);
        check.Property(c => c.Reason).HasMaxLength(CorrectiveAction.TextLimit);
    }
}

internal sealed class CorrectiveActionTransitionMapping : IEntityTypeConfiguration<CorrectiveActionTransition>
{
    public void Configure(EntityTypeBuilder<CorrectiveActionTransition> row)
    {
        row.ToTable("CorrectiveActionMoves");
        row.Property(r => r.Action).HasColumnName("Step");
        row.Property(r => r.Note).HasMaxLength(CorrectiveAction.TextLimit);
    }
}
