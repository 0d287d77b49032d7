using System.Globalization;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Kpis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmPortal.Data.Kpis;

internal sealed class AudienceMapping : IEntityTypeConfiguration<Audience>
{
    public void Configure(EntityTypeBuilder<Audience> audience)
    {
        audience.ToTable("Audiences");
        audience.HasOne<Team>().WithMany().HasForeignKey(a => a.TeamId);
    }
}

internal sealed class RolledDayMapping : IEntityTypeConfiguration<RolledDay>
{
    public void Configure(EntityTypeBuilder<RolledDay> day)
    {
        day.ToTable("RolledDays");
        day.HasKey(d => new { d.AudienceId, d.Day });
        day.Property(d => d.Day).HasConversion(value => value.DayNumber, number => DateOnly.FromDayNumber(number));
        day.HasOne<Audience>().WithMany().HasForeignKey(d => d.AudienceId);

        // The months of a year are counted without reading their sums.
        day.HasIndex(d => new { d.Day, d.AudienceId, d.Received });
    }
}

internal sealed class RolledComplaintMapping : IEntityTypeConfiguration<RolledComplaint>
{
    public void Configure(EntityTypeBuilder<RolledComplaint> row)
    {
        row.ToTable("RolledComplaints");
        row.HasKey(r => r.ComplaintId);
        row.Property(r => r.ComplaintId).ValueGeneratedNever();
        row.Ignore(r => r.IsReceived);
        row.Property(r => r.Reopenings).HasMaxLength(-1).HasConversion(
            gaps => Written(gaps),
            text => Read(text),
            new ValueComparer<IReadOnlyList<Reopening>>((a, b) => a!.SequenceEqual(b!), gaps => gaps.Count, gaps => gaps));
        Instants(row);

        // No foreign key: as many rows as there are complaints, written only by the rollup.
        row.HasIndex(
            r => new { r.Stretch, r.OpenUntil, r.ReceivedAt, r.AudienceId, r.IsPlain, r.ResolutionDueAt, r.HandledAt, r.LeftOut, r.ComplaintId },
            "IX_RolledComplaints_Open");
        row.HasIndex(r => new { r.OwnerId, r.LastDate });
        row.HasIndex(r => new { r.OwnerId, r.ReceivedAt, r.AudienceId, r.LeftOut, r.ComplaintId });
    }

    // As ticks an instant is a third as long as in words, and compared in one step.
    private static void Instants(EntityTypeBuilder<RolledComplaint> row)
    {
        var ticks = new ValueConverter<DateTime, long>(at => at.Ticks, number => new DateTime(number, DateTimeKind.Utc));
        foreach (var instant in row.Metadata.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(DateTime)))
        {
            instant.SetValueConverter(ticks);
        }
    }

    private static string Written(IReadOnlyList<Reopening> gaps) =>
        string.Join(' ', gaps.Select(gap => string.Create(CultureInfo.InvariantCulture, $"{gap.LeftAt.Ticks}-{gap.ReopenedAt.Ticks}")));

    private static List<Reopening> Read(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(gap => gap.Split('-')).Select(ends => new Reopening(Instant(ends[0]), Instant(ends[1])))];

    private static DateTime Instant(string ticks) => new(long.Parse(ticks, CultureInfo.InvariantCulture), DateTimeKind.Utc);
}

internal sealed class RollMarkMapping : IEntityTypeConfiguration<RollMark>
{
    public void Configure(EntityTypeBuilder<RollMark> mark) => mark.ToTable("RollMarks");
}

internal sealed class RollupStateMapping : IEntityTypeConfiguration<RollupState>
{
    public void Configure(EntityTypeBuilder<RollupState> state)
    {
        state.ToTable("RollupStates");
        state.Property(s => s.Id).ValueGeneratedNever();
        state.Property(s => s.Version).IsConcurrencyToken();
        state.HasData(new { Id = RollupState.TheOnly, Version = Guid.Empty });
    }
}
