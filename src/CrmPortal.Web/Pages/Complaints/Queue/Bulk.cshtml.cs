using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Mailing;
using CrmPortal.Web.Pages.Complaints.Intake;
using CrmPortal.Web.Pages.Complaints.Steps;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Queue;

/// <summary>
/// CMP-65. One step for many complaints of the queue: those ticked, or all that match. Each is decided by the rules of
/// the single step; what they refuse is named and left as it is, the rest is saved together.
/// </summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
public sealed class BulkModel(CrmDbContext db, WorkingCalendar working, Letters letters) : FormPage<BulkForm>(db)
{
    private const int Named = 5;

    private readonly List<(string Number, string Reason)> _refused = [];

    /// <summary>The numbers that were ticked.</summary>
    [FromQuery]
    public string[] Chosen { get; set; } = [];

    /// <summary>All that match the query instead.</summary>
    [FromQuery]
    public bool All { get; set; }

    public IReadOnlyList<ComplaintRow> Rows { get; private set; } = [];

    /// <summary>How many match, where that is more than can be changed in one go.</summary>
    public int? Found { get; private set; }

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];

    public IReadOnlyList<(string Number, string Reason)> Refused => _refused;

    public async Task<IActionResult> OnGetAsync()
    {
        if (All)
        {
            var rules = await working.ReadAsync(Db, Ct);
            var now = LocalTime.FullMinute(Now);
            var search = new ComplaintQuery(Request.Query);
            var (numbers, found) = await BulkChoice.MatchingAsync(search, search.ViewOf(Actor, now, DueView.SoonUntil(rules.Calendar, now)), CrmRequest);
            (Input.Numbers, Found) = (string.Join(',', numbers), found > BulkChoice.Most ? found : null);
        }
        else
        {
            Input.Numbers = string.Join(',', Chosen);
        }

        await PrepareAsync();
        return Rows.Count > 0 ? Page() : SeeOther("/complaints", T["Complaint.Bulk.NothingChosen"]);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var complaints = await Db.Complaints.With(ComplaintParts.Clocks).Where(c => Input.Keys.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(Ct);
        var done = Input.Step is BulkStep.Assign ? await AssignAsync(complaints) : await AcknowledgeAsync(complaints);
        if (done.Count == 0)
        {
            if (ModelState.IsValid)
            {
                ModelState.AddModelError("", T["Complaint.Bulk.AllRefused"]);
            }

            await PrepareAsync();
            Response.StatusCode = _refused.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return await CommitAsync(done[0], _ => "/complaints", Told(done.Count));
    }

    protected override async Task PrepareAsync()
    {
        Rows = await Db.Complaints.Where(c => Input.Keys.Contains(c.Id)).OrderBy(c => c.Id).Rows(Db).ToListAsync(Ct);
        Owners = Actor.IsSupervisor ? await Assignees.AllAsync(Db, Now, Ct) : [Assignees.Choice(Actor)];
    }

    private async Task<List<Complaint>> AssignAsync(List<Complaint> complaints)
    {
        if (Input.OwnerId is not { } id || await Assignees.FindAsync(Db, id, Now, Ct) is not { } owner)
        {
            ModelState.AddModelError("Input.OwnerId", T["Form.NotAChoice"]);
            return [];
        }

        return complaints.FindAll(c => Try(c, () => c.Ownership.Assign(owner, Input.Note, Actor, Now)));
    }

    private async Task<List<Complaint>> AcknowledgeAsync(List<Complaint> complaints)
    {
        var rules = await working.ReadAsync(Db, Ct);
        var complainants = await Complainants.OfAsync(complaints, Db, Ct);
        var email = await Db.Channels.Where(c => c.Code == ChannelSeed.Email).Select(c => c.Id).SingleAsync(Ct);
        return complaints.FindAll(complaint => Try(complaint, () => Acknowledge(complaint)));

        void Acknowledge(Complaint complaint)
        {
            var to = complainants[complaint.Id];
            if (to.Email is not { } address)
            {
                throw new RuleViolation(ComplaintRules.ManyAreAcknowledgedByMail);
            }

            var words = Texts.In(to.Language, () => Words(complaint));
            complaint.Reception.Acknowledge(new Message(MessageDirection.Outbound, words, email) { Public = true }, Actor, Now, rules.Clocks(to.Tier));
            Db.Send(letters.ToComplainant(MailKind.Acknowledgement, complaint, address, to.Language, words));
        }
    }

    private string Words(Complaint complaint) =>
        Text.Given(Input.Text) is { } added
            ? $"{ReceiptText.Of(complaint, Now, Zone, T)}\n\n{added}"
            : ReceiptText.Of(complaint, Now, Zone, T);

    /// <summary>A refused complaint is as it was: rules are checked before anything changes.</summary>
    private bool Try(Complaint complaint, Action step)
    {
        try
        {
            step();
            return true;
        }
        catch (RuleViolation refusal)
        {
            _refused.Add((complaint.Number, T.Rule(refusal)));
            return false;
        }
    }

    private string Told(int done)
    {
        var told = T.Count($"Complaint.Bulk.{Input.Step}.Done", done);
        if (_refused.Count == 0)
        {
            return told;
        }

        var named = string.Join(" · ", _refused.Take(Named).Select(r => $"{r.Number}: {r.Reason}"));
        return $"{told} {T.Count("Complaint.Bulk.Refused", _refused.Count)} {named}{(_refused.Count > Named ? " …" : "")}";
    }
}

/// <summary>What can be done to many.</summary>
public enum BulkStep
{
    Assign,
    Acknowledge,
}

public sealed class BulkForm
{
    /// <summary>Of the complaints, with commas between them.</summary>
    public string? Numbers { get; set; }

    public BulkStep Step { get; set; }

    public long? OwnerId { get; set; }

    /// <summary>Why, where it had an owner.</summary>
    public string? Note { get; set; }

    /// <summary>What the receipt says beside the usual.</summary>
    public string? Text { get; set; }

    internal IReadOnlyList<long> Keys => BulkChoice.Keys(Numbers?.Split(',') ?? []);
}

internal sealed class BulkFormValidator : AbstractValidator<BulkForm>
{
    public BulkFormValidator(Texts t)
    {
        RuleFor(f => f.Step).Choice(t);
        RuleFor(f => f.OwnerId).NotNull().When(f => f.Step is BulkStep.Assign).WithMessage(_ => t["Form.NotAChoice"]);
        RuleFor(f => f.Note).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.Text).UpTo(Complaint.TextLimit / 2, t);
    }
}
