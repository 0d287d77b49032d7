using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.ServiceLevels;

/// <summary>The working time that one internal clock allows.</summary>
public sealed record Deadline(ClockKind Kind, Priority Priority, WorkingTime Budget);
