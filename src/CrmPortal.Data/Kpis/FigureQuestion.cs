using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Kpis;

/// <summary>What is asked for with the figures of a period.</summary>
/// <param name="Days">The period, in the organisation's time zone.</param>
/// <param name="Volume">Days whose receipts are counted besides, one by one; they may reach beyond the period.</param>
/// <param name="Now">UTC.</param>
/// <param name="Calendar">The organisation's.</param>
/// <param name="OnlyOwn">About the complaints that the reader owns, instead of all that they see.</param>
public sealed record FigureQuestion(Period Days, Period Volume, DateTime Now, BusinessCalendar Calendar, bool OnlyOwn)
{
    public KpiWindow Window { get; } = KpiWindow.Of(Days, Calendar.Zone, Now, Calendar.Between);

    /// <summary>The complaints it is about, among those that the reader sees.</summary>
    public IQueryable<Complaint> Complaints(CrmDbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        var reader = db.Viewer.UserId;
        return OnlyOwn ? db.Complaints.Where(c => c.OwnerId == reader) : db.Complaints;
    }
}
