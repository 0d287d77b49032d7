namespace CrmPortal.Domain.Shared;

/// <summary>A command was refused by a rule; nothing has been changed.</summary>
/// <param name="rule">The rule that refused.</param>
/// <param name="arguments">Values for the placeholders of the rule's text: numbers, dates, names, enum values.</param>
public sealed class RuleViolation(Rule rule, params object[] arguments)
    : Exception($"{rule.Id} ({string.Join(", ", arguments)})")
{
    public Rule Rule { get; } = rule;

    public IReadOnlyList<object> Arguments { get; } = arguments;

    /// <summary>The input the refusal belongs to, where there is one: the message is shown beside it.</summary>
    public string? Field { get; private init; }

    /// <summary>The same refusal, tied to the input named <paramref name="field"/>.</summary>
    public RuleViolation At(string field) => new(Rule, [.. Arguments]) { Field = field };
}
