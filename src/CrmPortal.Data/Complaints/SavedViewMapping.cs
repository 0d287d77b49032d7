using CrmPortal.Data.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Complaints;

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.Property(v => v.Name).HasMaxLength(SavedView.NameLimit);
        view.Property(v => v.Query).HasMaxLength(SavedView.QueryLimit);
        view.HasOne<User>().WithMany().HasForeignKey(v => v.OwnerId);
        view.HasOne<Team>().WithMany().HasForeignKey(v => v.TeamId);
    }
}
