using CrmPortal.Domain.Calendar;

namespace CrmPortal.Data.Kpis;

/// <summary>Whether the rollup is whole, and what it was worked out by; one row, once it was begun.</summary>
internal sealed class RollupState
{
    public const int TheOnly = 1;

    /// <summary>Advanced by hand when a formula, its date or the form of <see cref="FigureCode"/> changes: what was rolled up before is worked out anew.</summary>
    private const int Edition = 1;

    public int Id { get; init; } = TheOnly;

    /// <summary>The calendar and the edition; null while it is being built.</summary>
    public string? Basis { get; set; }

    /// <summary>Renewed by every change of the rollup. Who reads it in several commands sees by it that they read one state.</summary>
    public Guid Version { get; set; }

    /// <summary>The basis of a rollup that holds by this calendar.</summary>
    public static string BasisOf(BusinessCalendar calendar) => FormattableString.Invariant($"{Edition} {calendar.Fingerprint}");
}
