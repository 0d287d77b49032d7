using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Calendar;

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
