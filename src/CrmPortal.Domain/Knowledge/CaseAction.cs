namespace CrmPortal.Domain.Knowledge;

/// <summary>What can be done with a case; who may do it when stands in <see cref="CaseArticle.WhyNot"/>.</summary>
public enum CaseAction
{
    Edit,
    Submit,
    Publish,
    Return,
    Retire,
}
