using CrmPortal.Data;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Intake;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Steps.Closing;

/// <summary>Resolves the complaint; the complainant is told, unless they were told since the offer.</summary>
public sealed class ResolveModel(CrmDbContext db) : ComplaintPage<ResolveForm>(db, ComplaintAction.Resolve)
{
    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];

    /// <summary>Where it can be sent by mail as well; null where it cannot.</summary>
    public string? Email { get; private set; }

    protected override void Fill() =>
        (Input.Text, Input.ChannelId) = (ToComplainant(() => T["Complaint.Resolve.Template", Complaint.Number]), Complaint.ChannelId);

    protected override async Task PrepareAsync() =>
        (Channels, Email) = (await ComplaintChoices.ChannelsAsync(Db, Ct), await EmailAsync());

    protected override async Task ActAsync()
    {
        if (!await IsChannelAsync(Input.ChannelId))
        {
            return;
        }

        var notice = Text.Given(Input.Text) is { } text
            ? new Message(MessageDirection.Outbound, text, Input.ChannelId) { Public = Input.Public || Input.ByEmail }
            : null;
        Complaint.Closing.Resolve(notice, Actor, Now, Clocks);
        if (Input.ByEmail)
        {
            await MailAsync(MailKind.Resolution, Input.Text);
        }
    }
}

public sealed class ResolveForm
{
    public string? Text { get; set; }

    public long? ChannelId { get; set; }

    public bool Public { get; set; } = true;

    public bool ByEmail { get; set; }
}

internal sealed class ResolveFormValidator : AbstractValidator<ResolveForm>
{
    public ResolveFormValidator(Texts t) => RuleFor(f => f.Text).UpTo(Complaint.TextLimit, t);
}
