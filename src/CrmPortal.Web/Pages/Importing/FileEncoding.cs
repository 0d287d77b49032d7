namespace CrmPortal.Web.Pages.Importing;

public enum FileEncoding
{
    Utf8,
    Gb18030,
}
