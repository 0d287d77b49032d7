using System.Text.Json;
using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Importing;

internal sealed class ImportRunMapping : IEntityTypeConfiguration<ImportRun>
{
    public void Configure(EntityTypeBuilder<ImportRun> run)
    {
        run.ToTable("ImportRuns");
        run.Property(r => r.FileName).HasMaxLength(ImportRun.FileNameLimit);
        run.Property(r => r.Sha256).HasMaxLength(64);
    }
}

internal sealed class ImportedRowMapping : IEntityTypeConfiguration<ImportedRow>
{
    public void Configure(EntityTypeBuilder<ImportedRow> row)
    {
        row.ToTable("ImportedRows");
        row.Property(r => r.Key).HasMaxLength(Purchase.ExternalKeyLimit);
        row.HasIndex(r => new { r.Kind, r.Key }).IsUnique();
        row.HasOne(r => r.Customer).WithMany().HasForeignKey(r => r.CustomerId);
        row.HasOne(r => r.Complaint).WithMany().HasForeignKey(r => r.ComplaintId);
        row.HasOne<ImportRun>().WithMany().HasForeignKey(r => r.ImportRunId);
    }
}

internal sealed class ImportUploadMapping : IEntityTypeConfiguration<ImportUpload>
{
    public void Configure(EntityTypeBuilder<ImportUpload> upload)
    {
        upload.ToTable("ImportUploads");
        upload.Property(u => u.FileName).HasMaxLength(ImportRun.FileNameLimit);
        upload.Ignore(u => u.IsWaiting);
        upload.Property(u => u.RefusalArguments)
            .HasMaxLength(-1)
            .HasConversion(
                texts => JsonSerializer.Serialize(texts, JsonSerializerOptions.Default),
                json => JsonSerializer.Deserialize<List<string>>(json, JsonSerializerOptions.Default)!,
                new ValueComparer<IReadOnlyList<string>>(
                    (a, b) => a!.SequenceEqual(b!),
                    texts => texts.Aggregate(0, HashCode.Combine),
                    texts => texts.ToList()));
        upload.HasIndex(u => u.Stage);
        upload.HasOne<Users.User>().WithMany().HasForeignKey(u => u.ById);
        upload.HasOne<ImportRun>().WithMany().HasForeignKey(u => u.ImportRunId);
    }
}
