using CrmPortal.Data.Customers;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Searching;
using CrmPortal.Domain.Customers;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Lists;
using CrmPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Customers.Listing;

/// <summary>The addresses about customers that answer with something else than a page: CSV files, pick lists.</summary>
internal static class CustomerListEndpoints
{
    private const int LongestQuery = 100;

    private static readonly CsvColumns<CustomerRow> Columns = new()
    {
        { t => t["Customer.Number"], row => row.Number },
        { t => t["Customer.Name"], row => row.Name },
        { t => t["Customer.Type"], (row, t) => t.Label(row.Type) },
        { t => t["Customer.Stage"], (row, t) => t.Label(row.Stage) },
        { t => t["Customer.Tier"], row => row.Tier?.ToString() },
        { t => t["Customer.Level"], (row, t) => t.Label(row.Level) },
        { t => t["Customer.Phone"], row => row.Phone },
        { t => t["Customer.Email"], row => row.Email },
        { t => t["Customer.ExternalId"], row => row.ExternalId },
        { t => t["Customer.Owner"], row => row.Owner },
        { t => t["Customer.LastContact"], (row, t) => CsvExport.Instant(row.LastContactAt, t) },
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAnswer("/customers.csv", ExportAsync).RequireAuthorization(Policies.ReadCustomerData);
        routes.MapAnswer("/customers/pick", PickAsync).RequireAuthorization(Policies.ReadCustomerData);
    }

    /// <summary>The list of customers as a file: the same query, all pages of it up to the limit.</summary>
    private static async Task<IResult> ExportAsync(CrmRequest request, LimitSettings limits)
    {
        var search = new CustomerQuery(request.Http.Request.Query);
        var customers = await search.WhereAsync(request.Db.Customers.Exportable(), request);
        var found = await CustomerSearch.ForAsync(request.Db, search.Q, request.Ct);
        var ordered = found.IsBlank ? search.Order.InOrder(customers) : found.NewestFirst(customers, before: null);
        var rows = await ordered.Rows(request.Db).Take(limits.ExportRows).ToListAsync(request.Ct);
        return CsvExport.Of("customers.csv", nameof(Customer), Columns, rows);
    }

    /// <summary>What js/picker.js asks while one types.</summary>
    private static async Task<IResult> PickAsync(CrmRequest request, string? q, string? type)
    {
        CustomerType? only = string.Equals(type, nameof(CustomerType.Organisation), StringComparison.OrdinalIgnoreCase) ? CustomerType.Organisation : null;
        return TypedResults.Json(q is { Length: <= LongestQuery } ? await CustomerLookup.FindAsync(request, q, only) : []);
    }
}
