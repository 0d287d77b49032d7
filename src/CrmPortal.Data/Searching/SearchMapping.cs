using CrmPortal.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmPortal.Data.Searching;

internal sealed class CustomerTextMapping : IEntityTypeConfiguration<CustomersText>
{
    public const string Table = "CustomerTexts";

    public void Configure(EntityTypeBuilder<CustomersText> text)
    {
        text.ToTable(Table);
        text.HasKey(t => t.CustomerId);
        text.Property(t => t.CustomerId).ValueGeneratedNever();
        text.Property(t => t.Text).HasMaxLength(-1);
        text.HasOne<Customer>().WithOne().HasForeignKey<CustomersText>(t => t.CustomerId);
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
