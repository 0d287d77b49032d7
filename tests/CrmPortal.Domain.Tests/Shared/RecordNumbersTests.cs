using System.Reflection;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Xunit;

namespace CrmPortal.Domain.Tests.Shared;

public sealed class RecordNumbersTests
{
    private static readonly List<RecordNumbers> Kinds =
    [
        .. typeof(Entity).Assembly.GetTypes()
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
            .Where(property => property.PropertyType == typeof(RecordNumbers))
            .Select(property => (RecordNumbers)property.GetValue(null)!),
    ];

    [Fact]
    public void No_two_kinds_of_records_have_the_same_prefix()
    {
        Assert.True(Kinds.Count >= 6);
        Assert.Equal(Kinds.Count, Kinds.Select(kind => kind.Prefix).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_number_of_one_kind_is_none_of_another()
    {
        foreach (var kind in Kinds)
        {
            Assert.Equal([42L], Kinds.Select(other => other.Parse(kind.Of(42))).OfType<long>());
        }
    }

    [Theory]
    [InlineData("C-000042", 42L)]
    [InlineData("c-42", 42L)]
    [InlineData("C-1234567", 1234567L)]
    [InlineData("C-0", null)]
    [InlineData("C--1", null)]
    [InlineData("C-+1", null)]
    [InlineData("C- 1", null)]
    [InlineData("C", null)]
    [InlineData("42", null)]
    [InlineData("CP-42", null)]
    [InlineData("C-99999999999999999999", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_number_is_read_without_regard_to_case_and_leading_zeros(string? number, long? id) => Assert.Equal(id, Customer.Numbers.Parse(number));
}
