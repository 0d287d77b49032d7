using CrmPortal.Web.Pages.Complaints.Detail;
using CrmPortal.Web.Pages.Complaints.Queue;
using CrmPortal.Web.Pages.Customers.Listing;
using CrmPortal.Web.Pages.Feedback;
using CrmPortal.Web.Pages.Importing;
using CrmPortal.Web.Pages.Interactions;
using CrmPortal.Web.Pages.Kpis;
using CrmPortal.Web.Pages.Quality.Actions;
using CrmPortal.Web.Pages.Quality.Analysis;
using CrmPortal.Web.Pages.Quality.Reports;
using CrmPortal.Web.Pages.Tasks;

namespace CrmPortal.Web.Hosting;

/// <summary>The answers without a view: each module maps its own.</summary>
internal static class Endpoints
{
    private static readonly string[] Asking = [HttpMethods.Get, HttpMethods.Head];

    public static void MapModuleEndpoints(this IEndpointRouteBuilder routes)
    {
        CustomerListEndpoints.Map(routes);
        InteractionEndpoints.Map(routes);
        TaskEndpoints.Map(routes);
        FeedbackEndpoints.Map(routes);
        QueueEndpoints.Map(routes);
        FileEndpoints.Map(routes);
        ActionEndpoints.Map(routes);
        AnalysisEndpoints.Map(routes);
        ReportEndpoints.Map(routes);
        KpiEndpoints.Map(routes);
        ImportEndpoints.Map(routes);
    }

    /// <summary>An address that is read with GET and changes nothing.</summary>
    public static RouteHandlerBuilder MapAnswer(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, Asking, handler);
}
