using CrmPortal.Data;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>A supervisor has read a case and lets everybody read it.</summary>
public sealed class PublishModel(CrmDbContext db) : CasePage<PublishForm>(db, CaseAction.Publish)
{
    protected override async Task ActAsync() =>
        Case.Publish(await ScannerAsync(), Input.ReadAsAnonymous, Input.ReviewDueOn, Actor, Now);
}

public sealed class PublishForm
{
    public bool ReadAsAnonymous { get; set; }

    public DateOnly? ReviewDueOn { get; set; }
}

internal sealed class PublishFormValidator : AbstractValidator<PublishForm>
{
    public PublishFormValidator(Texts t, TimeProvider clock) =>
        RuleFor(f => f.ReviewDueOn)
            .Must(day => day is null || day > Domain.Shared.LocalTime.DayOf(clock.GetUtcNow().UtcDateTime, t.Organisation.Zone))
            .WithMessage(_ => t["Case.ReviewDueOn.Past"]);
}
