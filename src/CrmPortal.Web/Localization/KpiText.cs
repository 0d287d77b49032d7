namespace CrmPortal.Web.Localization;

<<<<<<< HEAD
=======
/// <summary>Texts of the figures: names, formulas, populations, reasons, units.</summary>
>>>>>>> kpi
public sealed class KpiText;
