using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Interactions;

internal sealed class ChannelMapping : IEntityTypeConfiguration<Channel>
{
    public void Configure(EntityTypeBuilder<Channel> channel)
    {
        channel.Property(c => c.Code).HasMaxLength(Channel.CodeLimit);
        channel.Property(c => c.NameEn).HasMaxLength(Channel.NameLimit);
        channel.Property(c => c.NameZh).HasMaxLength(Channel.NameLimit);
        channel.HasIndex(c => c.Code).IsUnique();
    }
}

internal sealed class InteractionMapping : IEntityTypeConfiguration<Interaction>
{
    public void Configure(EntityTypeBuilder<Interaction> interaction)
    {
        interaction.Ignore(i => i.Number);
        interaction.Property(i => i.Summary).HasMaxLength(Interaction.TextLimit);
        interaction.HasOne(i => i.Customer).WithMany().HasForeignKey(i => i.CustomerId);
        interaction.HasOne(i => i.Channel).WithMany().HasForeignKey(i => i.ChannelId);
        interaction.HasOne<Contact>().WithMany().HasForeignKey(i => i.ContactId);
        interaction.HasOne<Complaint>().WithMany().HasForeignKey(i => i.ComplaintId);
        interaction.HasOne<User>().WithMany().HasForeignKey(i => i.AgentId);
        interaction.HasMany(i => i.Corrections).WithOne().HasForeignKey("InteractionId").IsRequired();

        // The timeline, the list, "mine" and the channels used last: each read backwards from the newest.
        interaction.HasIndex(i => new { i.CustomerId, i.StartedAt, i.Id });
        interaction.HasIndex(i => new { i.StartedAt, i.Id });
        interaction.HasIndex(i => new { i.AgentId, i.StartedAt, i.Id });
    }
}

internal sealed class InteractionCorrectionMapping : IEntityTypeConfiguration<InteractionCorrection>
{
    public void Configure(EntityTypeBuilder<InteractionCorrection> correction)
    {
        correction.ToTable("InteractionCorrections");
        correction.Property(c => c.Text).HasMaxLength(Interaction.TextLimit);
    }
}
