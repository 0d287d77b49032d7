using CrmPortal.Data;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages.Complaints.Intake;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Complaints.Steps.Remedies;

/// <summary>The decision and what is to be done, told to the complainant at once or later.</summary>
public sealed class OfferModel(CrmDbContext db) : ComplaintPage<OfferForm>(db, ComplaintAction.Offer)
{
    public IReadOnlyList<SelectListItem> Channels { get; private set; } = [];

    /// <summary>Where it can be sent by mail as well; null where it cannot.</summary>
    public string? Email { get; private set; }

    public IReadOnlyList<SelectListItem> Validities =>
    [
        .. Enum.GetValues<Validity>()
            .Where(validity => validity != Validity.Undetermined)
            .Select(validity => new SelectListItem(T.Label(validity), validity.ToString())),
    ];

    private IEnumerable<string> Remedies =>
        from remedy in Complaint.Remedies
        where remedy.IsPending
        orderby remedy.Line
        select remedy is { Amount: { } value, Currency: { } currency }
            ? T["Complaint.Offer.RemedyWithAmount", T.Label(remedy.Type), T.Money(value, currency), remedy.Description]
            : T["Complaint.Offer.Remedy", T.Label(remedy.Type), remedy.Description];

    protected override void Fill() => Input = new OfferForm
    {
        Validity = Complaint.Conclusion.Validity == Validity.Undetermined ? null : Complaint.Conclusion.Validity,
        Reason = Complaint.Conclusion.DecisionReason,
        Text = ToComplainant(() => T["Complaint.Offer.Template", Complaint.Number, string.Join('\n', Remedies)]),
        ChannelId = Complaint.ChannelId,
    };

    protected override async Task PrepareAsync() =>
        (Channels, Email) = (await ComplaintChoices.ChannelsAsync(Db, Ct), await EmailAsync());

    protected override async Task ActAsync()
    {
        if (!await IsChannelAsync(Input.ChannelId))
        {
            return;
        }

        var decision = new Decision(Input.Validity!.Value, Input.Reason!, Input.Text!) { ChannelId = Input.ChannelId };
        Complaint.Proposals.Offer(decision, Actor, Now, Clocks);
        if (Input.ByEmail)
        {
            await MailAsync(MailKind.Proposal, Input.Text);
        }
    }
}

public sealed class OfferForm
{
    public Validity? Validity { get; set; }

    public string? Reason { get; set; }

    public string? Text { get; set; }

    /// <summary>Null where it is told later.</summary>
    public long? ChannelId { get; set; }

    public bool ByEmail { get; set; }
}

internal sealed class OfferFormValidator : AbstractValidator<OfferForm>
{
    public OfferFormValidator(Texts t)
    {
        RuleFor(f => f.Validity).NotNull().WithMessage(_ => t["CMP-21"]).Choice(t);
        RuleFor(f => f.ChannelId).NotNull().When(f => f.ByEmail).WithMessage(_ => t["Complaint.Message.ByEmail.Channel"]);
        RuleFor(f => f.Reason!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
        RuleFor(f => f.Text!).Given(t["CMP-08"]).UpTo(Complaint.TextLimit, t);
    }
}
