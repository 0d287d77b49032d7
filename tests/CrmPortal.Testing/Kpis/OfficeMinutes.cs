using CrmPortal.Domain.Calendar;

namespace CrmPortal.Testing;

/// <summary>Monday to Friday, 09:00–12:00 and 13:00–18:00 UTC, minute by minute: slow, and too simple to be wrong.</summary>
public static class OfficeMinutes
{
    public static WorkingTime Between(DateTime start, DateTime end)
    {
        var minutes = 0;
        for (var minute = start; minute < end; minute = minute.AddMinutes(1))
        {
            if (minute.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
                && minute.Hour is (>= 9 and < 12) or (>= 13 and < 18))
            {
                minutes++;
            }
        }

        return WorkingTime.FromMinutes(minutes);
    }
}
