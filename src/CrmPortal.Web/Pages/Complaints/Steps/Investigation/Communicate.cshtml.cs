using CrmPortal.Data;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Attachments;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Intake;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Steps.Investigation;

/// <summary>A message is logged; what others changed meanwhile does not matter to it.</summary>
[TakesFiles(FileLimit.Attachments)]
public sealed class CommunicateModel(CrmDbContext db, AttachmentReception reception) : ComplaintPage<CommunicateForm>(db, ComplaintAction.Communicate)
{
    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];

    /// <summary>Where it can be sent by mail as well; null where it cannot.</summary>
    public string? Email { get; private set; }

    protected override bool AddsOnly => true;

    protected override void Fill() => (Input.Direction, Input.ChannelId) = (MessageDirection.Outbound, Complaint.ChannelId);

    protected override async Task PrepareAsync() =>
        (Channels, Email) = (await ComplaintChoices.ChannelsAsync(Db, Ct), await EmailAsync());

    protected override async Task ActAsync()
    {
        if (!await IsChannelAsync(Input.ChannelId))
        {
            return;
        }

        var isNote = Input.Direction == MessageDirection.Note;
        var isPublic = (Input.Public || Input.ByEmail) && !isNote;
        if (await reception.ReceiveAsync(Input.Files, isPublic, ModelState, Ct) is not { } files)
        {
            return;
        }

        var message = new Message(Input.Direction!.Value, Input.Text!, isNote ? null : Input.ChannelId)
        {
            Public = isPublic,
            At = Input.At is { } at ? LocalTime.ToUtc(at, Zone) : null,
        };
        Complaint.Communications.Log(message, Actor, Now, Clocks);
        Complaint.Attachments.Add(files, Actor, Now);
        if (Input.ByEmail)
        {
            await MailAsync(MailKind.News, Input.Text);
        }
    }
}

public sealed class CommunicateForm
{
    public MessageDirection? Direction { get; set; }

    public string? Text { get; set; }

    public long? ChannelId { get; set; }

    public bool Public { get; set; }

    public bool ByEmail { get; set; }

    public IReadOnlyList<IFormFile> Files { get; set; } = [];

    /// <summary>When it was said, in the organisation's time; null is now.</summary>
    public DateTime? At { get; set; }
}

internal sealed class CommunicateFormValidator : AbstractValidator<CommunicateForm>
{
    public CommunicateFormValidator(Texts t)
    {
        RuleFor(f => f.Direction).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
        RuleFor(f => f.ByEmail).Equal(false).When(f => f.Direction != MessageDirection.Outbound).WithMessage(_ => t["Complaint.Message.ByEmail.Outbound"]);
        RuleFor(f => f.Text!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
    }
}
