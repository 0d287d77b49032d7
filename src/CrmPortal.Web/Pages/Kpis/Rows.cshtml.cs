using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.ServiceLevels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Kpis;

/// <summary>Exactly the complaints a figure counts, with the verdict on each.</summary>
[Authorize(Policy = KpisModule.ReadFigures)]
public sealed class RowsModel(CrmDbContext db, WorkingCalendar working, KeptFigures kept) : KpiRowsPage(db, working, kept)
{
    private const int PerPage = 50;

    [FromQuery(Name = "page")]
    public string? PageText { get; set; }

    public IReadOnlyList<KpiMember> Members { get; private set; } = [];

    /// <summary>What the list is narrowed to, in words: types, channels, an age.</summary>
    public IReadOnlyList<string> Scope { get; private set; } = [];

    public int Total => Rows.Count;

    public int PageNumber { get; private set; } = 1;

    public bool HasMore => PageNumber * PerPage < Total;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        if (!await LoadAsync(code))
        {
            return NotFound();
        }

        if (int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && (page - 1L) * PerPage < Total && page > 1)
        {
            PageNumber = page;
        }

        Members = await MembersAsync([.. Rows.Skip((PageNumber - 1) * PerPage).Take(PerPage)]);
        Scope = await ScopeAsync();
        return Page();
    }

    private async Task<IReadOnlyList<string>> ScopeAsync()
    {
        List<string> scope = [];
        if (Keys(Type) is { Count: > 0 } types)
        {
            scope.AddRange(await Db.ComplaintTypes.Where(t => types.Contains(t.Id)).Select(t => Texts.IsChinese ? t.NameZh : t.NameEn).ToListAsync(Ct));
        }

        if (Keys(Channel) is { Count: > 0 } channels)
        {
            scope.AddRange(await Db.Channels.Where(c => channels.Contains(c.Id)).Select(c => Texts.IsChinese ? c.NameZh : c.NameEn).ToListAsync(Ct));
        }

        if (AskedAge is { } age)
        {
            scope.Add(T.Band(age));
        }

        return scope;
    }
}
