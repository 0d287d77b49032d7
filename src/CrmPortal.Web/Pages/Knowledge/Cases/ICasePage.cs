using CrmPortal.Domain.Knowledge;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>What the frame around a step of a case (_CaseStep.cshtml) shows of the page in it.</summary>
public interface ICasePage
{
    CaseAction Action { get; }

    CaseArticle Case { get; }

    /// <summary>Why there is no form.</summary>
    string? Refusal { get; }

    Guid CommandId { get; }

    Guid Version { get; }
}
