using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Domain.Complaints;

/// <summary>When work on a complaint rested, from the steps of its history: the only place where holds and returns to work are told apart.</summary>
/// <param name="Pauses">CMP-50. Time on hold, and between a resolution and the return to work; the resolution clock stands still.</param>
/// <param name="Holds">Time on hold.</param>
/// <param name="Absences">Times between an end and the return to work; those that lasted are not among them.</param>
/// <param name="LeftAt">The end that lasted so far, be it a resolution; null while the complaint is open.</param>
public sealed record Interruptions(
    IReadOnlyList<Pause> Pauses, IReadOnlyList<Pause> Holds, IReadOnlyList<Pause> Absences, DateTime? LeftAt)
{
    /// <param name="steps">In any order; steps that lead from one status to the same or to another one in which work goes on may be missing.</param>
    /// <param name="receivedAt">Since when what was closed at its import counts as ended: it was never open here.</param>
    public static Interruptions Of(IEnumerable<StatusStep> steps, DateTime receivedAt)
    {
        var (pauses, holds, absences) = (new Span(), new Span(), new Span());
        foreach (var step in steps.OrderBy(step => step.At).ThenBy(step => step.Id))
        {
            var (isOpen, isHeld) = (step.To.IsOpen(), step.To == ComplaintStatus.OnHold);
            pauses.Turn(on: isHeld || !isOpen, step.At);
            holds.Turn(on: isHeld, step.At);
            absences.Turn(on: !isOpen, step.Action == ComplaintAction.Import ? receivedAt : step.At);
        }

        return new Interruptions(pauses.All(), holds.All(), absences.Ended, absences.Since);
    }

    /// <summary>Something that is now on, now off.</summary>
    private sealed class Span
    {
        public List<Pause> Ended { get; } = [];

        public DateTime? Since { get; private set; }

        public void Turn(bool on, DateTime at)
        {
            if (on)
            {
                Since ??= at;
            }
            else if (Since is { } since)
            {
                Ended.Add(new Pause(since, at));
                Since = null;
            }
        }

        public List<Pause> All() => Since is { } since ? [.. Ended, new Pause(since, null)] : Ended;
    }
}

/// <summary>A row of the history as far as <see cref="Interruptions"/> ask.</summary>
/// <param name="Action">What was done.</param>
/// <param name="To">The status it led to.</param>
/// <param name="At">UTC.</param>
/// <param name="Id">Tells steps of one instant apart; zero before the first save.</param>
public readonly record struct StatusStep(ComplaintAction Action, ComplaintStatus To, DateTime At, long Id);
