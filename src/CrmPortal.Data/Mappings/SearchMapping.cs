using CrmPortal.Data.Searching;
using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Mappings;

internal sealed class CustomerTextMapping : IEntityTypeConfiguration<CustomerText>
{
    public const string Table = "CustomerTexts";

    public void Configure(EntityTypeBuilder<CustomerText> text)
    {
        text.ToTable(Table);
        text.HasKey(t => t.CustomerId);
        text.Property(t => t.CustomerId).ValueGeneratedNever();
        text.Property(t => t.Text).HasMaxLength(-1);
        text.HasOne<Customer>().WithOne().HasForeignKey<CustomerText>(t => t.CustomerId);
    }
}

internal sealed class SearchGramMapping : IEntityTypeConfiguration<SearchGram>
{
    public const string Table = "SearchGrams";

    // No foreign key: millions of narrow rows, written only together with the customer's text.
    public void Configure(EntityTypeBuilder<SearchGram> gram)
    {
        gram.ToTable(Table);
        gram.HasKey(g => new { g.Gram, g.CustomerId });
    }
}
