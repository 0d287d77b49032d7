namespace CrmPortal.Web.Localization;

public sealed class TiersText;
