using CrmPortal.Data.Calendar;
using CrmPortal.Domain.Calendar;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Pages.Calendar;

/// <summary>CAL-29. What is wrong with typed hours, in words.</summary>
internal static class HoursRule
{
    /// <summary>Null where the hours can be taken.</summary>
    public static string? Fault(string? typed, Texts t)
    {
        if (typed?.Length > OfficeHours.HoursLimit)
        {
            return t["Form.TooLong", OfficeHours.HoursLimit, typed.Length];
        }

        var read = SlotText.Read(typed);
        return read.Fault switch
        {
            SlotFault.Unreadable => t["Calendar.Hours.Unreadable", read.Piece],
            SlotFault.EndNotAfterStart => t["Calendar.Hours.EndNotAfterStart", read.Piece],
            _ => null,
        };
    }
}
