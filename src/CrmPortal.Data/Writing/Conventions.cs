using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmPortal.Data.Writing;

/// <summary>What holds for every table.</summary>
internal static class Conventions
{
    /// <summary>Length of a column whose entity sets none: long enough for names, short enough for an index key.</summary>
    private const int TextLength = 200;

    private const int EnumLength = 30;

    public static void Configure(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTime>().HaveConversion<UtcConverter>();
        builder.Properties<decimal>().HavePrecision(18, 2);
        builder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLength);
        builder.Properties<string>().HaveMaxLength(TextLength);
    }

    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (typeof(Aggregate).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(Aggregate.Version))!.IsConcurrencyToken = true;
            }

            // History is never deleted, and SQL Server refuses two cascade paths.
            foreach (var key in entity.GetForeignKeys())
            {
                key.DeleteBehavior = DeleteBehavior.NoAction;
            }

            foreach (var navigation in entity.GetNavigations())
            {
                navigation.SetPropertyAccessMode(PropertyAccessMode.Field);
            }
        }
    }

    /// <summary>Instants are stored as they are and come back marked as UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        at => at,
        at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
}
