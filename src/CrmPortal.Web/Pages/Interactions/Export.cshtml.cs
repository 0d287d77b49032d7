using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Quality;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Interactions;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Interactions;

/// <summary>What the list shows under the same query, all its pages, as a file.</summary>
[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class ExportModel(CrmDbContext db, LimitSettings limits) : CrmPage(db)
{
    private static readonly string[] _columns =
    [
        "Interaction.Number", "Interaction.Summary", "Interaction.CustomerNumber", "Interaction.Customer", "Interaction.Channel",
        "Interaction.Direction", "Interaction.Purpose", "Interaction.Outcome", "Interaction.Level", "Interaction.Agent", "Interaction.When",
    ];

    [FromQuery]
    public InteractionQuery Search { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        Search.KeepKnownChannel(await Db.Channels.Select(c => c.Code).ToListAsync(Ct));
        var read = await Db.Interactions.ThatMayLeave().Where(Search.Filter(Actor, Zone))
            .From(place: null, backwards: false)
            .Take(limits.ExportRows)
            .Rows(Db)
            .ToListAsync(Ct);
        Db.Note(AuditDraft.Note(AuditAction.Export, nameof(Interaction), entityId: null, ExportNote.Of(Request, read.Count)));
        await Db.SaveChangesAsync(Ct);
        return new CsvFile("interactions.csv", [.. _columns.Select(key => T[key])], read.NewestFirst().Select(Cells).ToAsyncEnumerable());
    }

    private IReadOnlyList<string?> Cells(InteractionRow row) =>
    [
        row.Number,
        row.Summary,
        row.CustomerNumber,
        row.Customer,
        row.Channel(Texts.Language),
        T.Label(row.Direction),
        T.Label(row.Purpose),
        row.Outcome is { } outcome ? T.Label(outcome) : null,
        T.Label(row.Level),
        row.Agent,
        T.When(row.StartedAt),
    ];
}
