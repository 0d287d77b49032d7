namespace CrmPortal.Domain.Calendar;

/// <summary>What <see cref="SlotText.Read"/> made of a text: the slots, or the first piece that is wrong.</summary>
public sealed record SlotReading
{
    internal SlotReading(IReadOnlyList<TimeSlot> slots) => Slots = slots;

    internal SlotReading(SlotFault fault, string piece) => (Fault, Piece) = (fault, piece);

    /// <summary>In the order of their starts; empty where the text is wrong.</summary>
    public IReadOnlyList<TimeSlot> Slots { get; } = [];

    /// <summary>Null where all could be read.</summary>
    public SlotFault? Fault { get; }

    /// <summary>The piece that is wrong, as it was typed.</summary>
    public string Piece { get; } = "";
}
