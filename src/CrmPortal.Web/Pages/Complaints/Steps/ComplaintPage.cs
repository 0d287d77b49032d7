using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Mailing;
using CrmPortal.Web.Pages.Complaints.Detail;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Steps;

/// <summary>
/// One step of the transition table as a page: <c>/complaints/{no}/{verb}</c>. Loads the complaint before anything
/// else (404, 403), refuses to show a form for a step that is not possible now (409), and carries the step out.
/// The view sets <c>Layout = "_Step"</c> and holds nothing but fields. Texts by convention:
/// <c>Complaint.{Step}.Title</c>, <c>.Submit</c> and <c>.Done</c>, whose placeholder is the number.
/// </summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
public abstract class ComplaintPage<TForm>(CrmDbContext db, ComplaintAction action) : FormPage<TForm>(db), IComplaintPage
    where TForm : class, new()
{
    [BindProperty(SupportsGet = true)]
    public string No { get; set; } = "";

    public ComplaintAction Action { get; } = action;

    public virtual string Step => Action.ToString();

    public Complaint Complaint { get; private set; } = null!;

    public ComplaintNames Names { get; private set; } = null!;

    /// <summary>Calendar and deadlines, for the tier of this customer.</summary>
    public ClockSettings Clocks { get; private set; } = null!;

    /// <summary>Where the step leads; the complaint, unless the actor may no longer see it.</summary>
    protected virtual string Destination => $"/complaints/{Complaint.No}";

    /// <summary>The step adds something and decides nothing, so that it is right whatever others changed meanwhile.</summary>
    protected virtual bool AddsOnly => false;

    /// <summary>What the address names beside the complaint is there.</summary>
    protected virtual bool Exists => true;

    protected virtual IReadOnlyList<Role> Roles => ComplaintLifecycle.Table.RolesFor(Action);

    protected virtual string Done => T[$"Complaint.{Step}.Done", Complaint.No];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Result = await RefuseAsync();
        if (context.Result is null)
        {
            await base.OnPageHandlerExecutionAsync(context, next);
        }
    }

    public async Task<IActionResult> OnGetAsync()
    {
        Version = Complaint.Version;
        Fill();
        await PrepareAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // A button without a form names no version: it is about the complaint as it stands.
        if (Version != Guid.Empty && !AddsOnly)
        {
            Expect(Complaint);
        }

        await ActAsync();
        if (!ModelState.IsValid)
        {
            await PrepareAsync();
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return await CommitAsync(Complaint, _ => Destination, Done);
    }

    /// <summary>Why the step cannot be taken now; null where it can.</summary>
    protected virtual RuleViolation? WhyNot() => Complaint.WhyNot(Action, Actor);

    /// <summary>What the form begins with.</summary>
    protected virtual void Fill()
    {
    }

    /// <summary>
    /// Carries the step out on <see cref="Complaint"/>. What only the database can find wrong with the input is added
    /// to the model state instead, before anything is changed.
    /// </summary>
    protected abstract Task ActAsync();

    /// <summary>The complaint as it is now; what was typed stays.</summary>
    protected override async Task<object?> StoredFormAsync()
    {
        if (await LoadAsync())
        {
            Version = Complaint.Version;
        }

        return null;
    }

    /// <summary>Words to the complainant, in his language as far as it is known.</summary>
    protected string ToComplainant(Func<string> words) => Texts.In(Names.Language, words);

    /// <summary>Where the complainant can be written to by mail; null where that is not known, or must not be done.</summary>
    protected async Task<string?> EmailAsync() => (await Complainants.OfAsync([Complaint], Db, Ct))[Complaint.Id].Email;

    /// <summary>Lets words to the complainant leave by mail as well, with the same save.</summary>
    protected async Task MailAsync(MailKind kind, string? words)
    {
        if (Text.Given(words) is { } text && await EmailAsync() is { } to)
        {
            Db.Send(HttpContext.RequestServices.GetRequiredService<Letters>().ToComplainant(kind, Complaint, to, Names.Language, text));
        }
    }

    /// <summary>A channel is a choice; a forged one is a field error.</summary>
    protected async Task<bool> IsChannelAsync(long? id)
    {
        var isKnown = id is null || await Db.Channels.AnyAsync(channel => channel.Id == id, Ct);
        if (!isKnown)
        {
            ModelState.AddModelError("Input.ChannelId", T["Form.NotAChoice"]);
        }

        return isKnown;
    }

    private async Task<IActionResult?> RefuseAsync()
    {
        if (!await LoadAsync() || !Exists)
        {
            return NotFound();
        }

        if (Actor.Role is not { } role || !Roles.Contains(role))
        {
            return Forbid();
        }

        // A form that was sent is answered with what was typed, by the step itself.
        return HttpMethods.IsGet(Request.Method) && WhyNot() is { } refusal ? Refused(refusal) : null;
    }

    private async Task<bool> LoadAsync()
    {
        if (await Db.FindComplaintForWorkAsync(No, ComplaintNeeds.Of(Action), Ct) is not { } complaint)
        {
            return false;
        }

        Complaint = complaint;
        Names = await ComplaintNames.OfAsync(complaint, Db, Ct);
        Clocks = await WorkingClocks.ForAsync(Names.Tier, Db, HttpContext);
        return true;
    }

    private ViewResult Refused(RuleViolation refusal) => new()
    {
        ViewName = "~/Pages/Complaints/Steps/_Refused.cshtml",
        ViewData = new ViewDataDictionary<RefusedStep>(MetadataProvider, ModelState)
        {
            Model = new RefusedStep(Step, Complaint, T.Rule(refusal)),
        },
        TempData = TempData,
        StatusCode = StatusCodes.Status409Conflict,
    };
}

/// <summary>A step that cannot be taken now, and why.</summary>
public sealed record RefusedStep(string Step, Complaint Complaint, string Reason);
