using CrmPortal.Domain.Knowledge;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>A case as it is written and edited.</summary>
public sealed class CaseForm
{
    /// <summary>A type or a subtype.</summary>
    public long? TypeId { get; set; }

    public string? Title { get; set; }

    public string? Situation { get; set; }

    public string? Measures { get; set; }

    public string? Lesson { get; set; }

    public string? Cause { get; set; }

    public string? Remedy { get; set; }

    public static CaseForm From(CaseContent content)
    {
        return new CaseForm
        {
            TypeId = content.SubtypeId ?? content.TypeId,
            Title = content.Title,
            Situation = content.Situation,
            Measures = content.Measures,
            Lesson = content.Lesson,
            Cause = content.Cause,
            Remedy = content.Remedy,
        };
    }

    public CaseContent Content(long typeId, long? subtypeId) => new()
    {
        TypeId = typeId,
        SubtypeId = subtypeId,
        Title = Title,
        Situation = Situation,
        Measures = Measures,
        Lesson = Lesson,
        Cause = Cause,
        Remedy = Remedy,
    };
}

internal sealed class CaseFormValidator : AbstractValidator<CaseForm>
{
    public CaseFormValidator(Texts t)
    {
        RuleFor(f => f.TypeId).NotNull().WithMessage(_ => t["Complaint.Type.Missing"]);
        RuleFor(f => f.Title!).Given(t["Case.Title.Missing"]).UpTo(CaseArticle.TitleLimit, t);
        RuleFor(f => f.Situation!).Given(t["Case.Situation.Missing"]).UpTo(CaseArticle.TextLimit, t);
        RuleFor(f => f.Measures!).Given(t["Case.Measures.Missing"]).UpTo(CaseArticle.TextLimit, t);
        RuleFor(f => f.Lesson!).Given(t["Case.Lesson.Missing"]).UpTo(CaseArticle.TextLimit, t);
        RuleFor(f => f.Cause).UpTo(CaseArticle.TextLimit, t);
        RuleFor(f => f.Remedy).UpTo(CaseArticle.TextLimit, t);
    }
}
