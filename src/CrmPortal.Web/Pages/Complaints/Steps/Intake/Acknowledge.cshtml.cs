using CrmPortal.Data;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Intake;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Steps.Intake;

public sealed class AcknowledgeModel(CrmDbContext db) : ComplaintPage<AcknowledgeForm>(db, ComplaintAction.Acknowledge)
{
    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];

    /// <summary>Where it can be sent by mail as well; null where it cannot.</summary>
    public string? Email { get; private set; }

    /// <summary>The complainant has been written to already; that counts.</summary>
    public bool IsTold => Complaint.Communications.Any(entry => entry.Direction == MessageDirection.Outbound);

    protected override void Fill() => (Input.Text, Input.ChannelId) = (IsTold ? null : ToComplainant(() => ReceiptText.Of(Complaint, Now, Zone, T)), Complaint.ChannelId);

    protected override async Task PrepareAsync() =>
        (Channels, Email) = (await ComplaintChoices.ChannelsAsync(Db, Ct), await EmailAsync());

    protected override async Task ActAsync()
    {
        if (!await IsChannelAsync(Input.ChannelId))
        {
            return;
        }

        var receipt = Text.Given(Input.Text) is { } text
            ? new Message(MessageDirection.Outbound, text, Input.ChannelId) { Public = Input.Public || Input.ByEmail }
            : null;
        Complaint.Reception.Acknowledge(receipt, Actor, Now, Clocks);
        if (Input.ByEmail)
        {
            await MailAsync(MailKind.Acknowledgement, Input.Text);
        }
    }
}

public sealed class AcknowledgeForm
{
    public string? Text { get; set; }

    public long? ChannelId { get; set; }

    public bool Public { get; set; } = true;

    public bool ByEmail { get; set; }
}

internal sealed class AcknowledgeFormValidator : AbstractValidator<AcknowledgeForm>
{
    public AcknowledgeFormValidator(Texts t) => RuleFor(f => f.Text).UpTo(Complaint.TextLimit, t);
}
