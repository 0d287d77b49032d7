using CrmPortal.Data;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Interactions;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using CrmPortal.Web.Pages.Customers.Listing;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Pages.Tasks;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Interactions;

/// <summary>Logs an interaction and the work that follows from it; with a customer in the address, or without.</summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
[AlsoAt("customers/{number}/interactions/log")]
public sealed class LogModel(CrmDbContext db, WorkingCalendar working) : FormPage<LogForm>(db)
{
    private static readonly string[] More =
    [
        nameof(LogForm.Direction), nameof(LogForm.Purpose), nameof(LogForm.ContactId), nameof(LogForm.StartedAt), nameof(LogForm.EndedAt),
        nameof(LogForm.Outcome), nameof(LogForm.Level), nameof(LogForm.Synchronicity), nameof(LogForm.ActorKind), nameof(LogForm.Mode),
    ];

    private Customer? _customer;

    /// <summary>What comes after saving: <c>complaint</c>, or the customer's page.</summary>
    [BindProperty]
    public string? Then { get; set; }

    /// <summary>The customer chosen among several that what was typed may mean.</summary>
    [BindProperty]
    public string? Pick { get; set; }

    public CustomerChoice? Known { get; private set; }

    public IReadOnlyList<CustomerChoice> Candidates { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Contacts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Recipients { get; private set; } = [];

    public IEnumerable<SelectListItem> Levels =>
        Enum.GetValues<InfoLevel>().Where(level => level <= Actor.Clearance).Select(level => new SelectListItem(T.Label(level), level.ToString()));

    /// <summary>A field that is folded away at first has an error or a value, so that it has to be shown.</summary>
    public bool MoreIsOpen =>
        IsRestored
        || More.Any(name => ModelState["Input." + name]?.Errors.Count > 0)
        || Input is not { Direction: Direction.Inbound, Purpose: Purpose.Enquiry, ContactId: null, EndedAt: null, Outcome: null, Level: InfoLevel.Internal };

    public bool TasksAreOpen => Input.Tasks.Any(t => !t.IsBlank);

    public async Task<IActionResult> OnGetAsync(string? number, string? customer)
    {
        if (number is not null && await Db.FindCustomerAsync(number, Ct) is null)
        {
            return NotFound();
        }

        Input.Customer = number ?? customer;
        Input.StartedAt = Minute(LocalTime.FromUtc(Now, Zone));
        await PrepareAsync();
        Input.Channel = Channels is [var first, ..] ? first.Value : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var customer = _customer;
        var channel = await Db.FindChannelAsync(Input.Channel, Ct);
        if (channel is null)
        {
            ModelState.AddModelError("Input.Channel", T["Form.NotAChoice"]);
        }

        var recipients = await FindRecipientsAsync();
        if (!ModelState.IsValid)
        {
            return await ((IFormPage)this).ShowAgainAsync(StatusCodes.Status422UnprocessableEntity);
        }

        var interaction = Interaction.Log(Input.NewInteraction(Zone), customer!, channel!, Actor, Now);
        Db.Add(interaction);
        var calendar = (await working.ReadAsync(Db, Ct)).Calendar;
        foreach (var (form, recipient) in recipients)
        {
            Db.Add(FollowUpTask.Request(form.NewTask(recipient!, Now, calendar), customer, interaction, Actor, Now));
        }

        return await CommitAsync(interaction, id => Next(customer!, id), T["Interaction.Logged", customer!.Name]);
    }

    protected override async Task CheckInputAsync()
    {
        Input.Customer = Text.Given(Pick) ?? Input.Customer;
        (_customer, Candidates) = await CustomerField.FindAsync(CrmRequest, ModelState, Input.Customer, "Interaction.Customer.Unknown");
    }

    protected override async Task PrepareAsync()
    {
        if (Input.Tasks.Count == 0)
        {
            Input.Tasks.Add(new TaskForm { To = Recipient.Person(Actor.UserId ?? 0) });
        }

        Channels = await ChannelsAsync();
        Recipients = await Recipient.ChoicesAsync(Db, Actor, T, Ct);
        if (Customer.Numbers.Parse(Input.Customer) is { } id
            && await Db.FindCustomerForContactAsync(id, Ct) is { } customer)
        {
            Known = new CustomerChoice(customer.Number, customer.Name, T.Phone(customer.Phone) ?? customer.Email);
            Contacts = [.. customer.Contacts.Select(c => new SelectListItem(c.Name, c.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        }
    }

    private static DateTime Minute(DateTime at) => new(at.Year, at.Month, at.Day, at.Hour, at.Minute, 0);

    private string Next(Customer customer, long id) =>
        string.Equals(Then, "complaint", StringComparison.Ordinal) || Input.Purpose is Purpose.Complaint
            ? $"/complaints/new?customer={customer.Number}&interaction={Interaction.Numbers.Of(id)}"
            : $"/customers/{customer.Number}";

    private async Task<List<(TaskForm Form, Recipient? Recipient)>> FindRecipientsAsync()
    {
        List<(TaskForm Form, Recipient? Recipient)> found = [];
        for (var i = 0; i < Input.Tasks.Count; i++)
        {
            var form = Input.Tasks[i];
            if (form.IsBlank)
            {
                continue;
            }

            var recipient = await Recipient.FindAsync(Db, form.To, Now, Ct);
            if (recipient is null)
            {
                ModelState.AddModelError($"Input.Tasks[{i}].To", T["Form.NotAChoice"]);
            }

            found.Add((form, recipient));
        }

        return found;
    }

    /// <summary>Those in use, the ones this user logged over last before the others.</summary>
    private async Task<IReadOnlyList<SelectListItem>> ChannelsAsync()
    {
        var channels = (await Db.ChannelRowsAsync(Ct)).Where(c => !c.IsRetired);
        List<long> order = [.. await Db.RecentChannelsAsync(Actor.UserId ?? 0, Ct)];
        return
        [
            .. channels.OrderBy(c => order.IndexOf(c.Id) is var at and >= 0 ? at : int.MaxValue)
                .Select(c => new SelectListItem(c.Name(Localization.Texts.Language), c.Code)),
        ];
    }
}
