using CrmPortal.Data.Importing;

namespace CrmPortal.Web.Importing;

internal static class UploadOrder
{
    public static FileOrder ToOrder(this ImportUpload upload, ImportFolder folder) =>
        new(upload.Kind, folder.FileOf(upload.FileId), upload.FileName)
        {
            Preset = ImportPreset.Find(upload.Preset, upload.Kind),
            Encoding = upload.IsGb18030 ? FileText.Gb18030 : FileText.Utf8,
        };
}
