using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.Users;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>TSK-15. The team that is asked when a complaint bears a risk.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class RisksModel(CrmDbContext db) : FormPage<RisksModel.RisksForm>(db)
{
    /// <summary>Those that can be chosen.</summary>
    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    protected override bool TellsOriginal => true;

    public async Task OnGetAsync()
    {
        var stored = await Db.RiskTeams.AsNoTracking().SingleAsync(Ct);
        (Input, Version) = (RisksForm.From(stored), stored.Version);
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await PrepareAsync();
        foreach (var (field, _) in Input.Chosen.Where(chosen => !IsChoice(chosen.Team)))
        {
            ModelState.AddModelError($"Input.{field}", T["Form.NotAChoice"]);
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var teams = await Db.RiskTeams.SingleAsync(Ct);
        Expect(teams);
        teams.Change(Input.Legal, Input.Safety, Input.Media, Input.Regulator);
        return await CommitAsync(teams, _ => "/admin/teams", T["RiskTeams.Saved"]);
    }

    /// <summary>What a field is called: its risk.</summary>
    public string Label(string field) => T.Label(Enum.Parse<Risks>(field));

    protected override async Task PrepareAsync() => Teams = await People.TeamsAsync(Db, Ct);

    protected override async Task<object?> StoredFormAsync()
    {
        var stored = await Db.RiskTeams.AsNoTracking().SingleAsync(Ct);
        Version = stored.Version;
        return RisksForm.From(stored);
    }

    protected override string Reading(string field, string value) => Reading(Teams, value);

    private bool IsChoice(long? team) =>
        team is not { } id || Teams.Any(choice => string.Equals(choice.Value, id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    public sealed class RisksForm
    {
        public long? Legal { get; set; }

        public long? Safety { get; set; }

        public long? Media { get; set; }

        public long? Regulator { get; set; }

        internal IEnumerable<(string Field, long? Team)> Chosen =>
            [(nameof(Legal), Legal), (nameof(Safety), Safety), (nameof(Media), Media), (nameof(Regulator), Regulator)];

        public static RisksForm From(RiskTeams teams)
        {
            return new RisksForm { Legal = teams.LegalTeamId, Safety = teams.SafetyTeamId, Media = teams.MediaTeamId, Regulator = teams.RegulatorTeamId };
        }
    }
}
