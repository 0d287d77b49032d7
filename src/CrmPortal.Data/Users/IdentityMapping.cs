using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Users;

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("Users");
        user.Ignore(u => u.IsDisabled);
        user.Property(u => u.DisplayName).HasMaxLength(User.NameLimit);
        user.Property(u => u.Culture).HasMaxLength(10);
        user.Property(u => u.PasswordHash).HasMaxLength(500);
        user.HasOne<Team>().WithMany().HasForeignKey(u => u.TeamId);
        user.HasIndex(u => u.NormalizedEmail).IsUnique();
    }
}

internal sealed class TeamMapping : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> team)
    {
        team.Property(t => t.Name).HasMaxLength(Team.NameLimit);
        team.HasIndex(t => t.Name).IsUnique();
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.Property(i => i.TokenHash).HasMaxLength(64);
        invitation.HasIndex(i => i.TokenHash).IsUnique();

        // Two who use the same link at the same moment: the second one finds it changed.
        invitation.Property(i => i.UsedAt).IsConcurrencyToken();
        invitation.HasOne<User>().WithMany().HasForeignKey(i => i.UserId);
    }
}
