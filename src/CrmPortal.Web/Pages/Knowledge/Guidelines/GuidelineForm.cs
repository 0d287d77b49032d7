using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Knowledge.Guidelines;

/// <summary>What a guideline says, as it is written and edited.</summary>
public class GuidelineForm
{
    public string? ReceptionEn { get; set; }

    public string? ReceptionZh { get; set; }

    public string? HandlingEn { get; set; }

    public string? HandlingZh { get; set; }

    public List<RemedyType> Allowed { get; set; } = [];

    public decimal? RemedyLimit { get; set; }

    public decimal? SumLimit { get; set; }

    public int? TargetDays { get; set; }

    public static GuidelineForm From(GuidelineVersion version)
    {
        return new GuidelineForm
        {
            ReceptionEn = version.ReceptionEn,
            ReceptionZh = version.ReceptionZh,
            HandlingEn = version.HandlingEn,
            HandlingZh = version.HandlingZh,
            Allowed = [.. version.Allowed],
            RemedyLimit = version.RemedyLimit,
            SumLimit = version.SumLimit,
            TargetDays = version.TargetDays,
        };
    }

    public GuidelineContent Content() => new()
    {
        ReceptionEn = ReceptionEn,
        ReceptionZh = ReceptionZh,
        HandlingEn = HandlingEn,
        HandlingZh = HandlingZh,
        Allowed = Allowed,
        RemedyLimit = RemedyLimit,
        SumLimit = SumLimit,
        TargetDays = TargetDays,
    };
}

/// <summary>The same with the type it is written for.</summary>
public sealed class NewGuidelineForm : GuidelineForm
{
    /// <summary>A type or a subtype.</summary>
    public long? TypeId { get; set; }
}

internal abstract class GuidelineContentValidator<TForm> : AbstractValidator<TForm>
    where TForm : GuidelineForm
{
    private const decimal HighestAmount = 9_999_999_999m;

    protected GuidelineContentValidator(Texts t)
    {
        RuleFor(f => f.ReceptionEn).UpTo(Guideline.ReceptionLimit, t);
        RuleFor(f => f.ReceptionZh).UpTo(Guideline.ReceptionLimit, t);
        RuleFor(f => f.HandlingEn).UpTo(Guideline.HandlingLimit, t);
        RuleFor(f => f.HandlingZh).UpTo(Guideline.HandlingLimit, t);
        RuleFor(f => f.HandlingEn!).Given(t["Guideline.Handling.Missing"]).When(f => Domain.Shared.Text.Given(f.HandlingZh) is null);
        RuleFor(f => f.Allowed).Must(types => types.TrueForAll(type => Enum.IsDefined(type))).WithMessage(_ => t["Form.NotAChoice"]);
        RuleFor(f => f.Allowed).NotEmpty().WithMessage(_ => t["Guideline.Allowed.Missing"]);
        RuleFor(f => f.RemedyLimit).Must(IsAmount).WithMessage(_ => t["Guideline.Limit.Wrong"]);
        RuleFor(f => f.SumLimit).Must(IsAmount).WithMessage(_ => t["Guideline.Limit.Wrong"]);
        RuleFor(f => f.SumLimit).Must((form, sum) => sum is null || form.RemedyLimit is null || sum >= form.RemedyLimit)
            .When(f => IsAmount(f.RemedyLimit) && IsAmount(f.SumLimit))
            .WithMessage(_ => t["Guideline.SumLimit.Order"]);
        RuleFor(f => f.TargetDays).Must(days => days is null or (>= 1 and <= Guideline.LongestTarget))
            .WithMessage(_ => t["Guideline.TargetDays.Wrong", Guideline.LongestTarget]);
    }

    private static bool IsAmount(decimal? amount) =>
        amount is null || (amount > 0 && amount <= HighestAmount && decimal.Round(amount.Value, 2) == amount);
}

internal sealed class GuidelineFormValidator(Texts t) : GuidelineContentValidator<GuidelineForm>(t);

internal sealed class NewGuidelineFormValidator : GuidelineContentValidator<NewGuidelineForm>
{
    public NewGuidelineFormValidator(Texts t)
        : base(t) =>
        RuleFor(f => f.TypeId).NotNull().WithMessage(_ => t["Form.NotAChoice"]);
}
