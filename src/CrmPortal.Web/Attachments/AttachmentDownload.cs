using CrmPortal.Domain.Complaints;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CrmPortal.Web.Attachments;

/// <summary>ATT-12. A file to be saved, never to be shown: whatever it holds, a browser runs none of it here.</summary>
public sealed class AttachmentDownload(Attachment file, Stream content) : FileStreamResult(content, file.Kind.MediaType())
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var headers = context.HttpContext.Response.Headers;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        return base.ExecuteResultAsync(context);
    }
}
