using CrmPortal.Data;
using CrmPortal.Data.Feedback;
using CrmPortal.Domain.Feedback;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Feedback;

[Authorize(Policy = Policies.ReadCustomerData)]
public sealed class DetailsModel(CrmDbContext db) : CrmPage(db)
{
    private IReadOnlyDictionary<long, string> _channels = new Dictionary<long, string>();

    public FeedbackItem Feedback { get; private set; } = null!;

    /// <summary>Null where there is none, or none the reader may see.</summary>
    public string? Customer { get; private set; }

    public string? Team { get; private set; }

    /// <summary>Number of the complaint it came out of; null where there is none, or none the reader may see.</summary>
    public string? Complaint { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number)
    {
        if (await Db.FindFeedbackAsync(number, Ct) is not { } feedback)
        {
            return NotFound();
        }

        Feedback = feedback;
        Customer = feedback.CustomerId is { } customer ? await Db.Customers.Where(c => c.Id == customer).Select(c => c.Name).FirstOrDefaultAsync(Ct) : null;
        Team = feedback.TeamId is { } team ? await Db.Teams.Where(t => t.Id == team).Select(t => t.Name).FirstOrDefaultAsync(Ct) : null;
        if (feedback.ComplaintId is { } complaint && await Db.Complaints.AnyAsync(c => c.Id == complaint, Ct))
        {
            Complaint = Domain.Complaints.Complaint.Numbers.Of(complaint);
        }

        var channels = await Db.Channels.Select(c => new { c.Id, c.NameEn, c.NameZh }).ToListAsync(Ct);
        _channels = channels.ToDictionary(c => c.Id, c => Domain.Interactions.Channel.Name(Texts.Language, c.NameEn, c.NameZh));
        return Page();
    }

    public string? Channel(long id) => _channels.GetValueOrDefault(id);
}
