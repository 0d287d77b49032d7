using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Web.Pages.Complaints.Detail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

/// <summary>CMP-61. Something the complainant does with the complaint that they have opened by number and secret.</summary>
public abstract class ProgressPage<TForm>(CrmDbContext db, ProgressSession session) : PublicFormPage<TForm>(db)
    where TForm : class, new()
{
    protected const string Home = "/progress/complaint";

    public Complaint Complaint { get; private set; } = null!;

    protected abstract ComplaintAction Action { get; }

    /// <summary>A step that is not possible now has no form; the page of the complaint shows those that are.</summary>
    public virtual IActionResult OnGet() => Complaint.Allows(Action, Actor) ? Page() : SeeOther(Home);

    public async Task<IActionResult> OnPostAsync()
    {
        await ActAsync();
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return await CommitAsync(Complaint, _ => Home, T[$"Progress.{Action}.Done"]);
    }

    protected abstract Task ActAsync();

    /// <summary>After a change by somebody else: the complaint as it is now.</summary>
    protected override async Task<object?> StoredFormAsync()
    {
        await LoadAsync();
        return null;
    }

    /// <summary>What they write here, as they will read it in the look-up.</summary>
    protected async Task<Message> MessageAsync(string text) => new(
        MessageDirection.Inbound,
        text,
        await Db.Channels.Where(c => c.Code == ChannelSeed.WebForm).Select(c => c.Id).SingleAsync(Ct)) { Public = true };

    /// <summary>The calendar and the deadlines in force, for their tier.</summary>
    protected async Task<ClockSettings> ClocksAsync()
    {
        var tier = await Db.Customers.Where(c => c.Id == Complaint.CustomerId).Select(c => c.Tier).FirstOrDefaultAsync(Ct);
        return await WorkingClocks.ForAsync(tier, Db, HttpContext);
    }

    protected override IActionResult NothingThere() => HttpMethods.IsPost(Request.Method) ? Ended() : SeeOther("/progress");

    /// <summary>The look-up ended while they were writing: they read what they wrote, and how to get in again.</summary>
    private ViewResult Ended() => new()
    {
        ViewName = "~/Pages/Complaints/Public/Progress/_Ended.cshtml",
        ViewData = new ViewDataDictionary<string>(MetadataProvider, ModelState) { Model = Request.Form["Input.Text"].ToString() },
        TempData = TempData,
        StatusCode = StatusCodes.Status403Forbidden,
    };

    protected override async Task<bool> LoadAsync()
    {
        if (await session.OpenAsync(HttpContext, Ct) is not { } complaint)
        {
            return false;
        }

        Complaint = complaint;
        return true;
    }
}
