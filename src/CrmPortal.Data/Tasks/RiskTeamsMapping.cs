using CrmPortal.Data.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Tasks;

internal sealed class RiskTeamsMapping : IEntityTypeConfiguration<RiskTeams>
{
    public void Configure(EntityTypeBuilder<RiskTeams> teams)
    {
        teams.HasOne<Team>().WithMany().HasForeignKey(t => t.LegalTeamId);
        teams.HasOne<Team>().WithMany().HasForeignKey(t => t.SafetyTeamId);
        teams.HasOne<Team>().WithMany().HasForeignKey(t => t.MediaTeamId);
        teams.HasOne<Team>().WithMany().HasForeignKey(t => t.RegulatorTeamId);
    }
}
