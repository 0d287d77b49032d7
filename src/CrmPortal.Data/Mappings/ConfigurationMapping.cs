using CrmPortal.Data.Configuration;
using CrmPortal.Data.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Mappings;

internal sealed class OfficeHoursMapping : IEntityTypeConfiguration<OfficeHours>
{
    public void Configure(EntityTypeBuilder<OfficeHours> hours) =>
        hours.HasMany(h => h.Days).WithOne().HasForeignKey("OfficeHoursId").IsRequired();
}

internal sealed class SpecialDayMapping : IEntityTypeConfiguration<SpecialDay>
{
    public void Configure(EntityTypeBuilder<SpecialDay> day)
    {
        day.ToTable("SpecialDays");
        day.Property(d => d.Name).HasMaxLength(SpecialDay.NameLimit);
        day.HasIndex("OfficeHoursId", nameof(SpecialDay.Date)).IsUnique();
    }
}

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

internal sealed class ServiceLevelsMapping : IEntityTypeConfiguration<ServiceLevels>
{
    public void Configure(EntityTypeBuilder<ServiceLevels> levels)
    {
        levels.HasMany(l => l.Times).WithOne().HasForeignKey("ServiceLevelsId").IsRequired();
        levels.HasMany(l => l.FastLaneTimes).WithOne().HasForeignKey("ServiceLevelsId").IsRequired();
    }
}

internal sealed class AllowedTimeMapping : IEntityTypeConfiguration<AllowedTime>
{
    public void Configure(EntityTypeBuilder<AllowedTime> time)
    {
        time.ToTable("AllowedTimes");
        time.HasIndex("ServiceLevelsId", nameof(AllowedTime.Kind), nameof(AllowedTime.Priority)).IsUnique();
    }
}

internal sealed class FastLaneTimeMapping : IEntityTypeConfiguration<FastLaneTime>
{
    public void Configure(EntityTypeBuilder<FastLaneTime> time)
    {
        time.ToTable("FastLaneTimes");
        time.HasIndex("ServiceLevelsId", nameof(FastLaneTime.Kind)).IsUnique();
    }
}
