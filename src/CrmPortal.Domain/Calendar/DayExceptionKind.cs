namespace CrmPortal.Domain.Calendar;

/// <summary>What a day is instead of an ordinary day of its week.</summary>
public enum DayExceptionKind
{
    /// <summary>Nobody works.</summary>
    Holiday,

    /// <summary>A working day with hours of its own: a make-up workday 调休, or a day with shorter hours.</summary>
    Workday,
}
