using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.ServiceLevels;

internal sealed class ServiceLevelSettingsMapping : IEntityTypeConfiguration<ServiceLevelSettings>
{
    public void Configure(EntityTypeBuilder<ServiceLevelSettings> levels)
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
        time.Property<long>("ServiceLevelsId");
        time.HasIndex("ServiceLevelsId", nameof(AllowedTime.Kind), nameof(AllowedTime.Priority)).IsUnique();
    }
}

internal sealed class FastLaneTimeMapping : IEntityTypeConfiguration<FastLaneTime>
{
    public void Configure(EntityTypeBuilder<FastLaneTime> time)
    {
        time.ToTable("FastLaneTimes");
        time.Property<long>("ServiceLevelsId");
        time.HasIndex("ServiceLevelsId", nameof(FastLaneTime.Kind)).IsUnique();
    }
}
