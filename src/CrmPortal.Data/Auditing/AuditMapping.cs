using CrmPortal.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Auditing;

internal sealed class AuditEventMapping : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> e)
    {
        e.HasKey(x => x.Seq);
        e.Property(x => x.Seq).ValueGeneratedNever();
        e.Property(x => x.Entity).HasMaxLength(50);
        e.Property(x => x.Changes).HasMaxLength(-1);
        e.Property(x => x.Address).HasMaxLength(64);
        e.Property(x => x.CorrelationId).HasMaxLength(64);
        e.Property(x => x.PrevHash).HasMaxLength(64);
        e.Property(x => x.Hash).HasMaxLength(64);
        e.HasIndex(x => new { x.Entity, x.EntityId });
    }
}

internal sealed class AuditPersonalValuesMapping : IEntityTypeConfiguration<AuditPersonalValues>
{
    public void Configure(EntityTypeBuilder<AuditPersonalValues> values)
    {
        values.HasKey(x => x.Seq);
        values.Property(x => x.Seq).ValueGeneratedNever();
        values.Property(x => x.Salt).HasMaxLength(32);
        values.Property(x => x.Values).HasMaxLength(-1);
    }
}

internal sealed class ChangeStampMapping : IEntityTypeConfiguration<ChangeStamp>
{
    public void Configure(EntityTypeBuilder<ChangeStamp> stamp)
    {
        stamp.HasKey(s => s.Name);
        stamp.Property(s => s.Name).HasMaxLength(50);
        stamp.HasData(new { Name = ChangeStamp.Complaints, Value = 0L });
    }
}

internal sealed class SubmittedCommandMapping : IEntityTypeConfiguration<SubmittedCommand>
{
    public void Configure(EntityTypeBuilder<SubmittedCommand> command)
    {
        command.HasKey(c => new { c.UserId, c.CommandId });
        command.Property(c => c.Location).HasMaxLength(300);
        command.HasIndex(c => c.At);
    }
}

internal sealed class UnsentFormMapping : IEntityTypeConfiguration<UnsentForm>
{
    public void Configure(EntityTypeBuilder<UnsentForm> form)
    {
        form.ToTable("Drafts");
        form.Property(f => f.Path).HasMaxLength(UnsentForm.PathLimit);
        form.Property(f => f.Fields).HasMaxLength(-1);
        form.HasIndex(f => new { f.UserId, f.Path });
    }
}
