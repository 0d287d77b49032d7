using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Quality.Actions.Steps;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>An action with its complaints, its measurements and its history.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class DetailsModel(CrmDbContext db) : CrmPage(db)
{
    private const int MostShown = 100;

    public CorrectiveAction Stored { get; private set; } = null!;

    public string? Cause { get; private set; }

    public string? Type { get; private set; }

    /// <summary>The complaints it is for, among those the reader may see.</summary>
    public IReadOnlyList<ComplaintRow> Complaints { get; private set; } = [];

    /// <summary>One per round, the latest first; none for those who may not see the numbers.</summary>
    public IReadOnlyList<EffectView> Effects { get; private set; } = [];

    public IEnumerable<(CorrectiveActionStep Step, string Verb)> Possible =>
        ActionVerbs.Verbs.Where(verb => Stored.Allows(verb.Key, Actor)).Select(verb => (verb.Key, verb.Value));

    /// <summary>Why the one who looks at it waits for somebody else to check it.</summary>
    public RuleViolation? WhyNotChecked =>
        Stored.Status is CorrectiveActionStatus.Implemented && Stored.WhyNot(CorrectiveActionStep.Check, Actor) is { } refusal
        && refusal.Rule == CorrectiveActionRules.OthersConfirmTheEffect
            ? refusal
            : null;

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await Db.FindActionAsync(number, Ct) is not { } action)
        {
            return NotFound();
        }

        Stored = action;
        Cause = (await Db.CauseTreeAsync(Ct)).NameOf(action.CauseId, Texts.IsChinese);
        Type = await TypeAsync(action.TypeId);
        var linked = action.Complaints.Select(link => link.ComplaintId).ToList();
        Complaints = await Db.Complaints.Where(c => linked.Contains(c.Id))
            .OrderByDescending(c => c.ReceivedAt)
            .Take(MostShown)
            .Rows(Db)
            .ToListAsync(Ct);
        if (Actor.Role is Role.Supervisor or Role.Manager)
        {
            var subject = await EffectSubject.OfAsync(action, Db, Ct);
            Effects = [.. action.Checks.OrderByDescending(check => check.Round).Select(check => EffectView.Of(check, check.After, subject, Zone))];
        }

        return Page();
    }

    private async Task<string?> TypeAsync(long? id) =>
        await Db.ComplaintTypes.Where(t => t.Id == id).Select(t => Texts.IsChinese ? t.NameZh : t.NameEn).FirstOrDefaultAsync(Ct);
}
