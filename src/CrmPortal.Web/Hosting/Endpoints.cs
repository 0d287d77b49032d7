namespace CrmPortal.Web.Hosting;

/// <summary>How a module declares an answer without a view.</summary>
internal static class Endpoints
{
    private static readonly string[] Asking = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>An address that is read with GET and changes nothing.</summary>
    public static RouteHandlerBuilder MapAnswer(this IEndpointRouteBuilder routes, string pattern, Delegate handler) =>
        routes.MapMethods(pattern, Asking, handler);
}
