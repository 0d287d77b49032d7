using CrmPortal.Data.Writing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Jobs;
using CrmPortal.Web.Mailing;
using CrmPortal.Web.Mailing.Reactions;

namespace CrmPortal.Web.Pages.Mailing;

/// <summary>Messages by e-mail: their texts and their sending.</summary>
internal sealed class MailingModule : PortalModule
{
    public override IReadOnlyList<NavigationItem> Menu =>
    [
        new("Nav.Mail", "/admin/mail", "mail", "m", Role.Admin) { Place = 230 },
    ];

    public override void AddServices(IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton(settings.Mail);
        services.AddSingleton<Letters>();
        services.AddSingleton<StaffPost>();
        services.AddSingleton<IReaction, TellNewOwner>();
        services.AddSingleton<IReaction, TellOfEscalation>();
        services.AddSingleton<IReaction, TellOfRisks>();
        services.AddSingleton<IReaction, RemindOfClock>();
        services.AddSingleton<IReaction, TellOfComplainant>();
        services.AddSingleton<IReaction, TellOfDepartment>();
        services.AddSingleton<SmtpPost>();
        services.AddSingleton<IJob, MailJob>();
    }
}
