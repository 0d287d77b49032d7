using CrmPortal.Data.ServiceLevels;
using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Jobs;

internal sealed class JobLeaseMapping : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> lease)
    {
        lease.ToTable("JobLeases");
        lease.HasKey(l => l.Name);
        lease.Property(l => l.Name).HasMaxLength(JobLease.NameLimit);
    }
}

internal sealed class DueTimeRequestMapping : IEntityTypeConfiguration<DueTimeRequest>
{
    public void Configure(EntityTypeBuilder<DueTimeRequest> request)
    {
        request.ToTable("DueTimeRequests");
        request.HasOne<Customer>().WithMany().HasForeignKey(r => r.CustomerId);
    }
}
