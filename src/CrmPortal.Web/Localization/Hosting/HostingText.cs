namespace CrmPortal.Web.Localization;

public sealed class HostingText;
