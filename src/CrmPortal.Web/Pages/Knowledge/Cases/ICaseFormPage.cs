using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Knowledge.Cases;

/// <summary>What the fields of a case (_Fields.cshtml) need of the page around them.</summary>
public interface ICaseFormPage
{
    CaseForm Input { get; }

    IReadOnlyList<SelectListItem> Types { get; }
}
