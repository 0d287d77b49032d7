using CrmPortal.Data.Kpis;
using CrmPortal.Domain.Calendar;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Data.Tests.Feedback;

public sealed class FeedbackFigureTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    [DatabaseTheory]
    [Trait("Rule", "FDB-10")]
    public async Task Feedback_does_not_count_as_a_complaint_received(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var (complaint, praise) = (Given.Complaint(1), Given.Complaint(1));
        var user = Given.User(Role.Supervisor);
        await database.SaveAsync(user, complaint, praise, Given.Feedback());
        await using var db = database.As(Actor.System);
        var supervisor = user.ActingAt(Clock.Start);
        var stored = await db.Complaints.FindAsync(praise.Id);
        stored!.Exits.Reclassify(ReclassifiedAs.Feedback, "Only praise", supervisor, Clock.Start);
        db.Add(stored.Exits.ToFeedback(FeedbackKind.Praise, supervisor, Clock.Start));
        await db.SaveChangesAsync();

        var day = LocalTime.DayOf(Clock.Start, Shanghai);
        var window = KpiWindow.Of(new Period(day, day.AddDays(1)), Shanghai, Clock.Start, BusinessCalendar.Default(Shanghai).Between);
        var received = new ComplaintsReceived().Evaluate(await db.Complaints.FactsAsync(window, CancellationToken.None), window);

        Assert.Equal(1, received.N);
    }
}
