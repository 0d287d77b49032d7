using System.Text.Json.Nodes;
using CrmPortal.Data;
using CrmPortal.Data.Attachments;
using CrmPortal.Data.Auditing;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using Microsoft.Net.Http.Headers;
using Serilog;

namespace CrmPortal.Web.Attachments;

/// <summary>ATT-12. A file to be saved, never to be shown: whatever it holds, a browser runs none of it here.</summary>
public sealed class AttachmentDownload : IResult
{
    private readonly Attachment _file;
    private readonly Stream _content;

    private AttachmentDownload(Attachment file, Stream content) => (_file, _content) = (file, content);

    /// <summary>ATT-07. The file, once the audit trail tells who read it; 404 where its bytes are gone.</summary>
    public static async Task<IResult> OfAsync(
        Attachment file, long complaintId, AttachmentFolder folder, CrmDbContext db, CancellationToken ct)
    {
        if (folder.Open(file.FileId) is not { } content)
        {
            Log.Error("The file {File} is not on the disk", file.FileId);
            return TypedResults.NotFound();
        }

        var download = new AttachmentDownload(file, content);
        try
        {
            db.Note(AuditNote.Of(AuditAction.Read, nameof(Complaint), complaintId, new JsonObject { ["file"] = file.FileId.ToString() }));
            await db.SaveChangesAsync(ct);
            return download;
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(_file.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        return TypedResults.Stream(_content, _file.Kind.MediaType()).ExecuteAsync(httpContext);
    }
}
