using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Knowledge;

internal sealed class GuidelineMapping : IEntityTypeConfiguration<Guideline>
{
    public void Configure(EntityTypeBuilder<Guideline> guideline)
    {
        guideline.Ignore(g => g.Current);
        guideline.HasOne<ComplaintType>().WithMany().HasForeignKey(g => g.TypeId);
        guideline.HasMany(g => g.Versions).WithOne().HasForeignKey("GuidelineId").IsRequired();

        // GUI-01, whoever is quicker.
        guideline.HasIndex(g => g.TypeId, "IX_Guidelines_InForce").HasFilter("\"RetiredAt\" IS NULL").IsUnique();
    }
}

internal sealed class GuidelineVersionMapping : IEntityTypeConfiguration<GuidelineVersion>
{
    public void Configure(EntityTypeBuilder<GuidelineVersion> version)
    {
        version.ToTable("GuidelineVersions");
        version.Property(v => v.ReceptionEn).HasMaxLength(Guideline.ReceptionLimit);
        version.Property(v => v.ReceptionZh).HasMaxLength(Guideline.ReceptionLimit);
        version.Property(v => v.HandlingEn).HasMaxLength(Guideline.HandlingLimit);
        version.Property(v => v.HandlingZh).HasMaxLength(Guideline.HandlingLimit);
        version.Property(v => v.Allowed)
            .HasField("_allowed")
            .HasConversion(
                types => string.Join(',', types),
                names => names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<RemedyType>).ToList(),
                new ValueComparer<IReadOnlyList<RemedyType>>(
                    (a, b) => a!.SequenceEqual(b!),
                    types => types.Aggregate(0, (hash, type) => HashCode.Combine(hash, type)),
                    types => types.ToList()));
        version.HasIndex("GuidelineId", nameof(GuidelineVersion.Number)).IsUnique();
    }
}
