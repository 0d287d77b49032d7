using System.Globalization;
using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Data.Customers;
using CrmPortal.Data.Feedback;
using CrmPortal.Data.Interactions;
using CrmPortal.Data.Knowledge;
using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Attachments;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Customers.Listing;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Pages.Users;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Intake;

[Authorize(Policy = Policies.WorkWithCustomers)]
[TakesFiles(FileLimit.Attachments)]
public sealed class NewModel(CrmDbContext db, WorkingCalendar working, AttachmentReception reception) : FormPage<IntakeForm>(db)
{
    /// <summary>Days in which another complaint of the same customer and type may be the same one.</summary>
    private const int DuplicateDays = 30;

    private const int DuplicatesShown = 5;

    private Customer? _customer;

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Staff { get; private set; } = [];

    /// <summary>Complaints that may be about the same matter; the user has to say that this one is new.</summary>
    public IReadOnlyList<ComplaintRow> Alike { get; private set; } = [];

    /// <summary>How complaints of each type are received.</summary>
    public IReadOnlyList<CallScript> CallScripts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Contacts { get; private set; } = [];

    public IEnumerable<SelectListItem> Regimes => ComplaintChoices.RegimesIn(T);

    /// <summary>The customers that what was typed may mean.</summary>
    public IReadOnlyList<CustomerChoice> Candidates { get; private set; } = [];

    /// <summary>Name of the customer whose number stands in the form.</summary>
    public string? CustomerName { get; private set; }

    [BindProperty]
    public bool IsNew { get; set; }

    /// <summary>The customer chosen among the <see cref="Candidates"/>.</summary>
    [BindProperty]
    public string? Pick { get; set; }

    public async Task OnGetAsync(string? customer, string? interaction)
    {
        Input.Customer = customer;
        Input.ReceivedAt = LocalNow();
        Input.Currency = T.Organisation.Currency;
        await FillFromAsync(interaction);
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var customer = _customer;
        var interaction = await InteractionAsync(customer);
        var type = await CheckChoicesAsync();
        if (!ModelState.IsValid)
        {
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity);
        }

        if (!IsNew && customer is not null && await FindAlikeAsync(customer.Id, type!.Value.TypeId) is { Count: > 0 } alike)
        {
            Alike = alike;
            return await AgainAsync(StatusCodes.Status409Conflict);
        }

        if (await reception.ReceiveAsync(Input.Files, isPublic: false, ModelState, Ct) is not { } files)
        {
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity);
        }

        var intake = new ComplaintIntake(
            Input.Content(),
            Input.Subject(customer, type!.Value.TypeId, type.Value.SubtypeId) with { ContactId = Input.ContactId },
            Input.ChannelId!.Value,
            LocalTime.ToUtc(Input.ReceivedAt!.Value, Zone))
        {
            Severity = Input.Severity!.Value,
            Urgency = Input.Urgency!.Value,
            Regime = Input.Regime!.Value,
            FastLane = Input.FastLane,
            InteractionId = interaction?.Id,
            TeamId = customer?.TeamId,
            Files = files,
        };
        var rules = await working.ReadAsync(Db, Ct);
        var complaint = Complaint.Receive(intake, Actor, Now, rules.Clocks(customer?.Tier));
        Db.Add(complaint);
        var number = "";
        return await CommitAsync(
            complaint,
            id =>
            {
                number = Complaint.Numbers.Of(id);
                return Db.Viewer.Sees(complaint) ? $"/complaints/{number}" : "/complaints";
            },
            () => T["Complaint.Created", number]);
    }

    protected override async Task CheckInputAsync()
    {
        Input.Customer = Text.Given(Pick) ?? Input.Customer;
        if (Text.Given(Input.Customer) is { } typed)
        {
            (_customer, Candidates) = await CustomerField.FindAsync(CrmRequest, ModelState, typed, "Complaint.Customer.Unknown");
        }

        // Whose contacts they are is not known while the customer is in question.
        var isSettled = ModelState["Input.Customer"] is not { Errors.Count: > 0 };
        if (isSettled && Input.ContactId is { } contact && _customer?.Contacts.Any(c => c.Id == contact) is not true)
        {
            ModelState.AddModelError("Input.ContactId", T["Form.NotAChoice"]);
        }
    }

    protected override async Task PrepareAsync()
    {
        Types = await ComplaintChoices.TypesAsync(Db, Ct);
        Channels = await ComplaintChoices.ChannelsAsync(Db, Ct);
        Staff = await People.WhoWorkWithCustomersAsync(Db, Ct);
        CallScripts = await GuidelineList.CallScriptsAsync(Db, Texts.IsChinese, Ct);
        if (Customer.Numbers.Parse(Input.Customer) is { } id
            && await Db.FindCustomerForContactAsync(id, Ct) is { } customer)
        {
            CustomerName = customer.Name;
            Contacts = [.. customer.Contacts.OrderByDescending(c => c.IsPrimary).ThenBy(c => c.Name, StringComparer.CurrentCulture).Select(c => new SelectListItem(c.Name, c.Id.ToString(CultureInfo.InvariantCulture)))];
        }
    }

    public bool IsForChosenType(CallScript script) => Input.TypeId is { } type && script.TypeIds.Contains(type);

    private DateTime LocalNow()
    {
        var local = LocalTime.FromUtc(Now, Zone);
        return LocalTime.FullMinute(local);
    }

    /// <summary>The contact in which the complaint was told.</summary>
    private async Task FillFromAsync(string? number)
    {
        if (await Db.FindInteractionAsync(number, Ct) is not { } interaction)
        {
            return;
        }

        Input.Interaction = interaction.Number;
        Input.ContactId = interaction.ContactId;
        Input.Customer = Customer.Numbers.Of(interaction.CustomerId);
        Input.ChannelId = interaction.ChannelId;
        Input.ReceivedAt = LocalTime.FromUtc(interaction.StartedAt, Zone);
        Input.Description = interaction.Summary;
        Input.Level = interaction.Level;
    }

    /// <summary>The contact in which it was told; a field error where it was with somebody else.</summary>
    private async Task<Interaction?> InteractionAsync(Customer? customer)
    {
        if (Text.Given(Input.Interaction) is not { } number || !ModelState.IsValid)
        {
            return null;
        }

        var interaction = await Db.FindInteractionAsync(number, Ct);
        if (interaction is null || interaction.CustomerId != customer?.Id)
        {
            ModelState.AddModelError("Input.Customer", T["Complaint.ToldIn.Another", number]);
        }

        return interaction;
    }

    /// <summary>Channel, type, staff and level are choices; a forged one is a field error.</summary>
    private async Task<(long TypeId, long? SubtypeId)?> CheckChoicesAsync()
    {
        if (!await Db.Channels.AnyAsync(c => c.Id == Input.ChannelId && c.RetiredAt == null, Ct))
        {
            ModelState.AddModelError("Input.ChannelId", T["Form.NotAChoice"]);
        }

        var type = await ComplaintChoices.FindTypeAsync(Db, Input.TypeId, Ct);
        if (type is null)
        {
            ModelState.AddModelError("Input.TypeId", T["Form.NotAChoice"]);
        }

        if (Input.StaffInvolved.Count > 0 && await Db.Users.CountAsync(u => Input.StaffInvolved.Contains(u.Id), Ct) != Input.StaffInvolved.Distinct().Count())
        {
            ModelState.AddModelError("Input.StaffInvolved", T["Form.NotAChoice"]);
        }

        if (Input.Level > Actor.Clearance)
        {
            ModelState.AddModelError("Input.Level", T["Complaint.Level.AboveClearance", T.Label(Actor.Clearance)]);
        }

        return type;
    }

    private Task<List<ComplaintRow>> FindAlikeAsync(long customerId, long typeId) =>
        Db.Complaints.LikelyDuplicatesOf(customerId, typeId, Now.AddDays(-DuplicateDays))
            .OrderByDescending(c => c.ReceivedAt)
            .Take(DuplicatesShown)
            .Rows(Db)
            .ToListAsync(Ct);

    private async Task<IActionResult> AgainAsync(int status)
    {
        await PrepareAsync();
        Response.StatusCode = status;
        return Page();
    }
}
