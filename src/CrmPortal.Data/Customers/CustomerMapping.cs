using CrmPortal.Data.Users;
using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Customers;

internal sealed class CustomerMapping : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> customer)
    {
        customer.Ignore(c => c.Number);
        customer.Ignore(c => c.IsDeactivated);
        customer.Ignore(c => c.CurrentHold);
        customer.Property(c => c.Name).HasMaxLength(Customer.NameLimit);
        customer.Property(c => c.RegistrationNumber).HasMaxLength(Customer.TextLimit);
        customer.Property(c => c.Language).HasMaxLength(10);
        customer.Property(c => c.Industry).HasMaxLength(Customer.TextLimit);
        customer.Property(c => c.Source).HasMaxLength(Customer.TextLimit);
        customer.Property(c => c.ExternalId).HasMaxLength(Customer.TextLimit);
        customer.Property(c => c.Phone).HasMaxLength(PhoneNumber.Limit);
        customer.Property(c => c.PhoneDigits).HasMaxLength(PhoneNumber.Limit);
        customer.Property(c => c.Email).HasMaxLength(Customer.EmailLimit);
        customer.Property(c => c.Address).HasMaxLength(Customer.AddressLimit);
        customer.Property(c => c.Note).HasMaxLength(Customer.NoteLimit);
        customer.Property(c => c.TierReason).HasMaxLength(Customer.NoteLimit);
        customer.Property(c => c.DeactivationReason).HasMaxLength(Customer.NoteLimit);
        customer.HasIndex(c => c.Name);
        customer.HasIndex(c => c.PhoneDigits);
        customer.HasIndex(c => c.Email);
        customer.HasIndex(c => c.ExternalId);
        customer.HasIndex(c => c.OwnerId);
        customer.HasOne<User>().WithMany().HasForeignKey(c => c.OwnerId);
        customer.HasOne<Team>().WithMany().HasForeignKey(c => c.TeamId);
        customer.HasOne<Customer>().WithMany().HasForeignKey(c => c.ParentId);
        customer.HasMany(c => c.Contacts).WithOne().HasForeignKey("CustomerId").IsRequired();
        customer.HasMany(c => c.Tiers).WithOne().HasForeignKey("CustomerId").IsRequired();
        customer.HasMany(c => c.Holds).WithOne().HasForeignKey("CustomerId").IsRequired();
    }
}

internal sealed class ContactMapping : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> contact)
    {
        contact.ToTable("Contacts");
        contact.Property(c => c.Name).HasMaxLength(Customer.NameLimit);
        contact.Property(c => c.JobTitle).HasMaxLength(Customer.TextLimit);
        contact.Property(c => c.Phone).HasMaxLength(PhoneNumber.Limit);
        contact.Property(c => c.PhoneDigits).HasMaxLength(PhoneNumber.Limit);
        contact.Property(c => c.Email).HasMaxLength(Customer.EmailLimit);
        contact.HasIndex(c => c.PhoneDigits);
        contact.HasIndex(c => c.Email);
        contact.HasOne<User>().WithMany().HasForeignKey(c => c.CounterpartId);
    }
}

internal sealed class TierAssignmentMapping : IEntityTypeConfiguration<TierAssignment>
{
    public void Configure(EntityTypeBuilder<TierAssignment> assignment)
    {
        assignment.ToTable("TierAssignments");
        assignment.Property(a => a.Reason).HasMaxLength(Customer.NoteLimit);
    }
}

internal sealed class LegalHoldMapping : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> hold)
    {
        hold.ToTable("LegalHolds");
        hold.Property(h => h.Reason).HasMaxLength(Customer.NoteLimit);
        hold.Property(h => h.Reference).HasMaxLength(Customer.TextLimit);
        hold.Property(h => h.ReleaseReason).HasMaxLength(Customer.NoteLimit);
    }
}

internal sealed class PurchaseMapping : IEntityTypeConfiguration<Purchase>
{
    public void Configure(EntityTypeBuilder<Purchase> purchase)
    {
        purchase.Property(p => p.Currency).HasMaxLength(3);
        purchase.Property(p => p.ExternalKey).HasMaxLength(Purchase.ExternalKeyLimit);
        purchase.HasIndex(p => p.ExternalKey).IsUnique();
        purchase.HasIndex(p => new { p.CustomerId, p.On });
    }
}
