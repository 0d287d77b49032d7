using CrmPortal.Data.Attachments;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Jobs;

namespace CrmPortal.Web.Attachments;

/// <summary>Files at complaints: taken, looked through, kept and removed.</summary>
internal sealed class AttachmentsModule : PortalModule
{
    public override void AddServices(IServiceCollection services, PortalSettings settings)
    {
        services.AddSingleton(settings.Attachments);
        services.AddSingleton<AttachmentFolder>();
        services.AddSingleton<VirusScanner>();
        services.AddSingleton<AttachmentReception>();
        services.AddSingleton<IJob, AttachmentSweep>();
    }
}
