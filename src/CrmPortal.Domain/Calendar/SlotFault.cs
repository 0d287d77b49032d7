namespace CrmPortal.Domain.Calendar;

/// <summary>Why the text of a slot cannot be taken.</summary>
public enum SlotFault
{
    /// <summary>It is not two times of day with a dash between them.</summary>
    Unreadable,

    /// <summary>The end is not after the start, or is said to be on the next day although it is after the start.</summary>
    EndNotAfterStart,
}
