using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;

namespace CrmPortal.Web.Pages.Quality.Actions.Steps;

/// <summary>What an action is measured by, as the list of complaints takes it.</summary>
internal static class EffectSubject
{
    public static async Task<string> OfAsync(CorrectiveAction action, CrmDbContext db, CancellationToken ct) => action.CauseId is { } cause
        ? "cause=" + string.Join(',', (await db.CauseTreeAsync(ct)).WithFiner(cause))
        : string.Create(CultureInfo.InvariantCulture, $"type={action.TypeId}");
}
