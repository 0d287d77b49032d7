using CrmPortal.Data;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Pages;

/// <summary>
/// Who asks, when, and what answers are made of. An endpoint takes it as a parameter; a page, which is one by itself,
/// hands it to what pages and endpoints share.
/// </summary>
public sealed class CrmRequest(HttpContext http)
{
    private DateTime? _now;

    public HttpContext Http { get; } = http;

    /// <summary>A context of whoever asks.</summary>
    public CrmDbContext Db { get; } = http.RequestServices.GetRequiredService<CrmDbContext>();

    public Texts T { get; } = http.RequestServices.GetRequiredService<Texts>();

    public Actor Actor => Db.Origin?.Actor ?? Actor.Anonymous;

    /// <summary>The same instant for the whole request, UTC.</summary>
    public DateTime Now => _now ??= Db.Clock.GetUtcNow().UtcDateTime;

    /// <summary>The time zone in which days are meant.</summary>
    public TimeZoneInfo Zone => T.Organisation.Zone;

    public CancellationToken Ct => Http.RequestAborted;

    /// <summary>For the parameter of an endpoint; called by the framework.</summary>
    public static ValueTask<CrmRequest?> BindAsync(HttpContext context) => ValueTask.FromResult<CrmRequest?>(new CrmRequest(context));
}
