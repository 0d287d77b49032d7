namespace CrmPortal.Web.Localization;

public sealed class HomeText;
