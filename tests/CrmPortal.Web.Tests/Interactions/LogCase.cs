using CrmPortal.Data.Users;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Tasks;
using CrmPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Tests.Interactions;

/// <summary>A customer to log an interaction with, and what was logged.</summary>
internal static class LogCase
{
    public const string Form = "form[data-log]";

    public static async Task<Customer> CustomerAsync(this WebHost host, string name, Team? team = null, string? phone = null)
    {
        var customer = Given.Customer(name, team: team, phone: phone);
        await host.SaveAsync(customer);
        return customer;
    }

    public static Task<List<Interaction>> LoggedAsync(this WebHost host, Customer customer) =>
        host.QueryAsync(db => db.Interactions.Where(i => i.CustomerId == customer.Id).OrderBy(i => i.Id).ToListAsync());

    public static Task<List<FollowUpTask>> TasksAsync(this WebHost host, Customer customer) =>
        host.QueryAsync(db => db.Tasks.Where(t => t.CustomerId == customer.Id).OrderBy(t => t.Id).ToListAsync());
}
