namespace CrmPortal.Web.Pages.Admin.Import;

public enum FileEncoding
{
    Utf8,
    Gb18030,
}
