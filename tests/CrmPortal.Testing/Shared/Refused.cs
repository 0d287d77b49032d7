using System.Text.Json;
using CrmPortal.Domain.Shared;
using Xunit;

namespace CrmPortal.Testing;

/// <summary>What a rule refuses.</summary>
public static class Refused
{
    /// <summary>The command is refused by exactly this rule, and everything that can be read from the record is as before.</summary>
    public static RuleViolation By<TRecord>(Rule rule, TRecord record, Action<TRecord> command)
        where TRecord : Aggregate
    {
        var before = JsonSerializer.Serialize(record);

        var violation = By(rule, () => command(record));

        Assert.Equal(before, JsonSerializer.Serialize(record));
        return violation;
    }

    /// <summary>The same, at the field of this name; null for none.</summary>
    public static RuleViolation By<TRecord>(Rule rule, string? field, TRecord record, Action<TRecord> command)
        where TRecord : Aggregate
    {
        var violation = By(rule, record, command);

        Assert.Equal(field, violation.Field);
        return violation;
    }

    /// <summary>The command is refused by exactly this rule.</summary>
    public static RuleViolation By(Rule rule, Action command)
    {
        var violation = Assert.Throws<RuleViolation>(command);

        Assert.Equal(rule, violation.Rule);
        return violation;
    }

    /// <summary>The same, at the field of this name; null for none.</summary>
    public static RuleViolation By(Rule rule, string? field, Action command)
    {
        var violation = By(rule, command);

        Assert.Equal(field, violation.Field);
        return violation;
    }
}
