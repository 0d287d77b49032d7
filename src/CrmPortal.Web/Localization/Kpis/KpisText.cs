namespace CrmPortal.Web.Localization;

/// <summary>Texts of the figures: names, formulas, populations, reasons, units.</summary>
public sealed class KpisText;
