using CrmPortal.Data;
using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Pages.Complaints.Intake;
using CrmPortal.Web.Pages.Customers.Listing;
using CrmPortal.Web.Pages.Users;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Feedback;

/// <summary>Registers feedback; with a customer or a complaint in the address, or without.</summary>
[Authorize(Policy = Policies.WorkWithCustomers)]
public sealed class NewModel(CrmDbContext db) : FormPage<FeedbackForm>(db)
{
    private Customer? _customer;

    /// <summary>The customer chosen among the <see cref="Candidates"/>.</summary>
    [BindProperty]
    public string? Pick { get; set; }

    /// <summary>The customers that what was typed may mean.</summary>
    public IReadOnlyList<CustomerChoice> Candidates { get; private set; } = [];

    /// <summary>Name of the customer whose number stands in the form.</summary>
    public string? CustomerName { get; private set; }

    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    public IEnumerable<SelectListItem> Levels =>
        Enum.GetValues<InfoLevel>().Where(level => level <= Actor.Clearance).Select(level => new SelectListItem(T.Label(level), level.ToString()));

    public async Task OnGetAsync(string? customer, string? complaint)
    {
        Input.Customer = customer;
        Input.ReceivedAt = LocalTime.FullMinute(LocalTime.FromUtc(Now, Zone));
        Input.TeamId = Actor.TeamId;
        await FillFromAsync(complaint);
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var customer = _customer;
        var complaint = await ComplaintAsync();
        await CheckChoicesAsync();
        if (!ModelState.IsValid)
        {
            return await ((IFormPage)this).ShowAgainAsync(StatusCodes.Status422UnprocessableEntity);
        }

        var feedback = FeedbackItem.Register(NewFeedback(customer, complaint), Actor, Now);
        if (Input.Mine)
        {
            feedback.Assign(Actor, Actor);
        }

        Db.Add(feedback);
        var number = "";
        return await CommitAsync(
            feedback,
            id =>
            {
                number = FeedbackItem.Numbers.Of(id);
                return Db.Viewer.Sees(feedback) ? $"/feedback/{number}" : "/feedback";
            },
            () => T["Feedback.New.Done", number]);
    }

    protected override async Task CheckInputAsync()
    {
        Input.Customer = Text.Given(Pick) ?? Input.Customer;
        if (Text.Given(Input.Customer) is { } typed)
        {
            (_customer, Candidates) = await CustomerField.FindAsync(CrmRequest, ModelState, typed, "Interaction.Customer.Unknown");
        }
    }

    protected override async Task PrepareAsync()
    {
        Channels = await ComplaintChoices.ChannelsAsync(Db, Ct);
        Teams = await People.TeamsAsync(Db, Ct);
        if (Customer.Numbers.Parse(Input.Customer) is { } id)
        {
            CustomerName = await Db.Customers.Where(c => c.Id == id).Select(c => c.Name).FirstOrDefaultAsync(Ct);
        }
    }

    private NewFeedback NewFeedback(Customer? customer, Complaint? complaint) =>
        new(Input.Kind!.Value, Input.Text!, Input.ChannelId!.Value, LocalTime.ToUtc(Input.ReceivedAt!.Value, Zone))
        {
            CustomerId = customer?.Id,
            CustomerLevel = customer?.Level ?? InfoLevel.Public,
            Name = Input.Name,
            Phone = Input.Phone,
            Email = Input.Email,
            Anonymous = Input.Anonymous,
            About = Input.About,
            TeamId = Input.TeamId,
            Level = Input.Level!.Value,
            ComplaintId = complaint?.Id,
        };

    /// <summary>What was said beside the complaint is about the same customer, and begins with its facts.</summary>
    private async Task FillFromAsync(string? number)
    {
        if (await Db.FindComplaintToReadAsync(number, Ct) is not { } complaint)
        {
            return;
        }

        Input.Complaint = complaint.Number;
        Input.Customer = complaint.CustomerId is { } customer ? Customer.Numbers.Of(customer) : null;
        (Input.Name, Input.Phone, Input.Email) = (complaint.ComplainantName, complaint.Content.ComplainantPhone, complaint.Content.ComplainantEmail);
        Input.Anonymous = complaint.Content.Anonymous;
        (Input.ChannelId, Input.About) = (complaint.ChannelId, complaint.Product);
        Input.ReceivedAt = LocalTime.FromUtc(complaint.ReceivedAt, Zone);
        (Input.TeamId, Input.Level) = (complaint.TeamId, complaint.Level);
    }

    /// <summary>The complaint it came out of; a forged one is as if none was given.</summary>
    private async Task<Complaint?> ComplaintAsync() =>
        Text.Given(Input.Complaint) is { } number ? await Db.FindComplaintToReadAsync(number, Ct) : null;

    /// <summary>Channel, team and level are choices; a forged one is a field error.</summary>
    private async Task CheckChoicesAsync()
    {
        if (!await Db.Channels.AnyAsync(c => c.Id == Input.ChannelId && c.RetiredAt == null, Ct))
        {
            ModelState.AddModelError("Input.ChannelId", T["Form.NotAChoice"]);
        }

        if (Input.TeamId is { } team && !await Db.Teams.AnyAsync(t => t.Id == team && t.RetiredAt == null, Ct))
        {
            ModelState.AddModelError("Input.TeamId", T["Form.NotAChoice"]);
        }

        if (Input.Level > Actor.Clearance)
        {
            ModelState.AddModelError("Input.Level", T["FDB-04", T.Label(Actor.Clearance)]);
        }
    }
}
