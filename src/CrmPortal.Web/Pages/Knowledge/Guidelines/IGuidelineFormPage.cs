namespace CrmPortal.Web.Pages.Knowledge.Guidelines;

/// <summary>What the fields of a guideline (_Fields.cshtml) need of the page around them.</summary>
public interface IGuidelineFormPage
{
    GuidelineForm Input { get; }
}
