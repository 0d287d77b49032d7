using CrmPortal.Data.Interactions;
using CrmPortal.Data.Lists;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Lists;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Interactions;

/// <summary>The addresses about interactions that answer with something else than a page: CSV files, pick lists.</summary>
internal static class InteractionEndpoints
{
    private static readonly CsvColumns<InteractionRow> Columns = new()
    {
        { t => t["Interaction.Number"], row => row.Number },
        { t => t["Interaction.Summary"], row => row.Summary },
        { t => t["Interaction.CustomerNumber"], row => row.CustomerNumber },
        { t => t["Interaction.Customer"], row => row.Customer },
        { t => t["Interaction.Channel"], row => row.Channel(Texts.Language) },
        { t => t["Interaction.Direction"], (row, t) => t.Label(row.Direction) },
        { t => t["Interaction.Purpose"], (row, t) => t.Label(row.Purpose) },
        { t => t["Interaction.Outcome"], (row, t) => row.Outcome is { } outcome ? t.Label(outcome) : null },
        { t => t["Interaction.Level"], (row, t) => t.Label(row.Level) },
        { t => t["Interaction.Agent"], row => row.Agent },
        { t => t["Interaction.When"], (row, t) => t.When(row.StartedAt) },
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAnswer("/interactions.csv", ExportAsync).RequireAuthorization(Policies.ReadCustomerData);
        routes.MapAnswer("/interactions/contacts", ContactsAsync).RequireAuthorization(Policies.WorkWithCustomers);
    }

    /// <summary>What the list shows under the same query, all its pages, as a file.</summary>
    private static async Task<IResult> ExportAsync(CrmRequest request, LimitSettings limits)
    {
        var found = await new InteractionQuery(request.Http.Request.Query).WhereAsync(request.Db.Interactions.Exportable(), request);
        var rows = await InteractionList.NewestFirst.ReadFirstAsync(found, limits.ExportRows, some => some.Rows(request.Db), request.Ct);
        return CsvExport.Of("interactions.csv", nameof(Interaction), Columns, rows);
    }

    /// <summary>The people at a customer, for the log form after the customer was picked.</summary>
    private static async Task<IResult> ContactsAsync(CrmRequest request, string? customer)
    {
        var id = Customer.Numbers.Parse(customer);
        var contacts = await request.Db.Customers.Where(c => c.Id == id).SelectMany(c => c.Contacts)
            .OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Name)
            .Select(c => new { c.Id, c.Name })
            .ToListAsync(request.Ct);
        return TypedResults.Json(contacts);
    }
}
