using CrmPortal.Web.Attachments;
using CrmPortal.Web.Pages.Calendar;
using CrmPortal.Web.Pages.Complaints;
using CrmPortal.Web.Pages.Customers;
using CrmPortal.Web.Pages.Feedback;
using CrmPortal.Web.Pages.Home;
using CrmPortal.Web.Pages.Importing;
using CrmPortal.Web.Pages.Interactions;
using CrmPortal.Web.Pages.Jobs;
using CrmPortal.Web.Pages.Knowledge;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.Mailing;
using CrmPortal.Web.Pages.Quality;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Pages.Tasks;
using CrmPortal.Web.Pages.Users;

namespace CrmPortal.Web.Hosting;

/// <summary>The modules in the order of docs/ARCHITECTURE.md, then what serves all of them. A new module is one line here.</summary>
public static class Modules
{
    public static IReadOnlyList<PortalModule> All { get; } =
    [
        new CalendarModule(),
        new AttachmentsModule(),
        new ServiceLevelsModule(),
        new CustomersModule(),
        new InteractionsModule(),
        new TasksModule(),
        new FeedbackModule(),
        new ComplaintsModule(),
        new KnowledgeModule(),
        new QualityModule(),
        new KpisModule(),
        new HomeModule(),
        new ImportingModule(),
        new JobsModule(),
        new MailingModule(),
        new UsersModule(),
    ];
}
