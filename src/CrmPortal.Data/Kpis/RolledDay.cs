namespace CrmPortal.Data.Kpis;

/// <summary>What the complaints of an audience give to the figures of one day, by the date that each figure goes by.</summary>
internal sealed class RolledDay
{
    public required int AudienceId { get; init; }

    /// <summary>In the organisation's time zone.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Complaints received, as in the sums, where they are counted without being read.</summary>
    public required long Received { get; set; }

    /// <summary>The sums, written by <see cref="FigureCode"/>.</summary>
    public required byte[] Sums { get; set; }
}
