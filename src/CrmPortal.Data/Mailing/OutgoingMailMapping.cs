using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Mailing;

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.ToTable("OutgoingMails");
        mail.Ignore(m => m.SubjectToSend).Ignore(m => m.BodyToSend).Ignore(m => m.MaskedTo);
        mail.Property(m => m.To).HasMaxLength(Customer.EmailLimit);
        mail.Property(m => m.Culture).HasMaxLength(10);
        mail.Property(m => m.Subject).HasMaxLength(OutgoingMail.SubjectLimit);
        mail.Property(m => m.Body).HasMaxLength(-1);
        mail.Property(m => m.LastError).HasMaxLength(OutgoingMail.ErrorLimit);
        mail.HasOne(m => m.Complaint).WithMany().HasForeignKey(m => m.ComplaintId);
        mail.HasIndex(m => new { m.NextAttemptAt, m.Id }).HasFilter("\"NextAttemptAt\" IS NOT NULL");
        mail.HasIndex(m => new { m.SentAt, m.Id }).HasFilter("\"SentAt\" IS NOT NULL");
        mail.HasIndex(m => new { m.DeadAt, m.Id }).HasFilter("\"DeadAt\" IS NOT NULL");
    }
}
