namespace CrmPortal.Web.Localization;

/// <summary>Texts of learning from complaints: causes, corrective actions, analysis.</summary>
public sealed class QualityText;
