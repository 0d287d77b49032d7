namespace CrmPortal.Domain.Shared;

/// <summary>An amount in a currency; two decimals, never added across currencies.</summary>
/// <param name="Amount">Rounded to two decimals where it is stored.</param>
/// <param name="Currency">ISO 4217, three capital letters.</param>
public readonly record struct Money(decimal Amount, string Currency);
