using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.ServiceLevels;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Mailing;
using CrmPortal.Web.Pages.Complaints.Detail;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Steps;

/// <summary>One step of the transition table as a page: <c>/complaints/{number}/{verb}</c>.</summary>
/// <param name="db">The reader's view of the database.</param>
/// <param name="action">Row of the transition table.</param>
/// <param name="step">Names the step in the keys of its texts; the action, unless one action has two pages.</param>
public abstract class ComplaintPage<TForm>(CrmDbContext db, ComplaintAction action, string? step = null)
    : StepPage<Complaint, TForm>(db, "Complaint", step ?? action.ToString()), IComplaintPage
    where TForm : class, new()
{
    private readonly string? _ownName = step;
    private readonly string _step = step ?? action.ToString();

    [FromRoute]
    public string Number { get; set; } = "";

    public Complaint Complaint => Record;

    public ComplaintNames Names { get; private set; } = null!;

    /// <summary>Calendar and deadlines, for the tier of this customer.</summary>
    public ClockSettings Clocks { get; private set; } = null!;

    public override IReadOnlyCollection<Role> Roles => ComplaintLifecycle.Table.RolesFor(action);

    public override string RecordHead => "~/Pages/Complaints/Steps/_ComplaintHead.cshtml";

    public override string Label(string field) => T.Find($"Complaint.{_step}.{field}") ?? base.Label(field);

    protected override string Name => Complaint.Number;

    protected override string Address => $"/complaints/{Complaint.Number}";

    protected override async Task<Complaint?> FindAsync()
    {
        if (await Db.FindComplaintForWorkAsync(Number, ComplaintNeeds.Of(action), Ct) is not { } complaint)
        {
            return null;
        }

        Names = await ComplaintNames.OfAsync(complaint, Db, Ct);
        Clocks = await WorkingClocks.ForAsync(Names.Tier, Db, HttpContext);
        return complaint;
    }

    protected override string? WhyNot() =>
        (Complaint.WhyNot(action, Actor) ?? Complaint.ObstacleTo(action, Now, Zone)) is { } refusal ? WordsOf(refusal) : null;

    /// <summary>Words to the complainant, in their language as far as it is known.</summary>
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

    /// <summary>A refusal that names the action names the step instead, where one action has several pages.</summary>
    protected override string WordsOf(RuleViolation refusal) =>
        _ownName is null
            ? base.WordsOf(refusal)
            : T.Rule(new RuleViolation(refusal.Rule, [.. refusal.Arguments.Select(argument => argument is ComplaintAction ? Submit : argument)]));

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
}
