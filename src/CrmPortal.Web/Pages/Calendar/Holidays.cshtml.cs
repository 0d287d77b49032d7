using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Domain.Calendar;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Calendar;

/// <summary>CAL-19. Takes over the official holidays and make-up workdays of a year as they come with the product.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class HolidaysModel(CrmDbContext db, WorkingCalendar working) : RulesPage<HolidaysModel.HolidaysForm>(db, working)
{
    public IEnumerable<SelectListItem> Years =>
        ChinaHolidays.All.GroupBy(day => day.Date.Year).Select(year => new SelectListItem(
            T["Calendar.Holidays.Year", year.Key.ToString(CultureInfo.InvariantCulture), year.Count()],
            year.Key.ToString(CultureInfo.InvariantCulture)));

    public void OnGet() => Input.Year = ChinaHolidays.All[^1].Date.Year;

    public async Task<IActionResult> OnPostAsync()
    {
        var hours = await OfficeHoursAsync();
        var days = ChinaHolidays.All.Where(day => day.Date.Year == Input.Year).ToList();
        hours.Add(days, Zone, Now);
        return await CommitRulesAsync(hours, string.Create(CultureInfo.InvariantCulture, $"/admin/calendars?year={Input.Year}"), T.Count("Calendar.Holidays.Done", days.Count));
    }

    public sealed class HolidaysForm
    {
        public int? Year { get; set; }
    }

    internal sealed class HolidaysFormValidator : AbstractValidator<HolidaysForm>
    {
        public HolidaysFormValidator(Texts t) =>
            RuleFor(f => f.Year).Must(year => ChinaHolidays.All.Any(day => day.Date.Year == year)).WithMessage(_ => t["Form.NotAChoice"]);
    }
}
