using CrmPortal.Data.Importing;
using CrmPortal.Web.Localization;

namespace CrmPortal.Web.Importing;

internal static class ImportWording
{
    /// <summary>A remark as a sentence.</summary>
    public static string Reason(this Texts texts, ImportRemark remark) => texts[remark.Code, [.. remark.Arguments]];
}
