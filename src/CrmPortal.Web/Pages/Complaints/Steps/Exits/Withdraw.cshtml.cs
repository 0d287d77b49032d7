using CrmPortal.Data;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Intake;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Steps.Exits;

/// <summary>The complainant takes it back, in their own words.</summary>
public sealed class WithdrawModel(CrmDbContext db) : ComplaintPage<WithdrawForm>(db, ComplaintAction.Withdraw)
{
    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];

    protected override void Fill() => Input.ChannelId = Complaint.ChannelId;

    protected override async Task PrepareAsync() => Channels = await ComplaintChoices.ChannelsAsync(Db, Ct);

    protected override async Task ActAsync()
    {
        if (!await IsChannelAsync(Input.ChannelId))
        {
            return;
        }

        Complaint.Exits.Withdraw(new Message(MessageDirection.Inbound, Input.Text!, Input.ChannelId), Actor, Now);
    }
}

public sealed class WithdrawForm
{
    public string? Text { get; set; }

    public long? ChannelId { get; set; }
}

internal sealed class WithdrawFormValidator : AbstractValidator<WithdrawForm>
{
    public WithdrawFormValidator(Texts t)
    {
        RuleFor(f => f.Text!).Given(t["CMP-39"]).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.ChannelId).NotNull().WithMessage(_ => t["CMP-08"]);
    }
}
