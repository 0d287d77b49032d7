using CrmPortal.Data;
using CrmPortal.Data.Mailing;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Mailing;

/// <summary>MAI-06, MAI-08. What waits, what was given up, what was sent last.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class IndexModel(CrmDbContext db, PortalSettings settings) : CrmPage(db)
{
    public const int Most = 50;

    public IReadOnlyList<OutgoingMail> Dead { get; private set; } = [];

    public IReadOnlyList<OutgoingMail> Waiting { get; private set; } = [];

    public IReadOnlyList<OutgoingMail> Sent { get; private set; } = [];

    public int DeadCount { get; private set; }

    public int WaitingCount { get; private set; }

    public bool IsConfigured => settings.Mail.IsConfigured;

    public bool HasLinks => settings.PublicBaseUrl is not null;

    public async Task OnGetAsync()
    {
        var (dead, waiting) = (Db.OutgoingMails.AsNoTracking().Where(m => m.DeadAt != null), Db.OutgoingMails.AsNoTracking().Where(m => m.NextAttemptAt != null));
        (DeadCount, WaitingCount) = (await dead.CountAsync(Ct), await waiting.CountAsync(Ct));
        Dead = await dead.OrderByDescending(m => m.DeadAt).ThenByDescending(m => m.Id).Take(Most).ToListAsync(Ct);
        Waiting = await waiting.OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Take(Most).ToListAsync(Ct);
        Sent = await Db.OutgoingMails.AsNoTracking().Where(m => m.SentAt != null)
            .OrderByDescending(m => m.SentAt).ThenByDescending(m => m.Id).Take(Most).ToListAsync(Ct);
    }
}
