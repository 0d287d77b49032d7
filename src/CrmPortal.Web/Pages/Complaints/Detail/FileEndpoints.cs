using CrmPortal.Data.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Attachments;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Pages.Complaints.Public.Progress;
using CrmPortal.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Detail;

/// <summary>ATT-07. The files of complaints, for whoever sees the complaint and for the complainant.</summary>
internal static class FileEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAnswer("/complaints/{number}/files/{id:guid}", DownloadAsync).RequireAuthorization(Policies.ReadCustomerData);
        routes.MapAnswer("/progress/files/{id:guid}", DownloadForComplainantAsync).AllowAnonymous();
    }

    private static async Task<IResult> DownloadAsync(CrmRequest request, AttachmentFolder folder, string number, Guid id)
    {
        var complaint = Complaint.Numbers.Parse(number) ?? 0;
        var file = await request.Db.Attachments.AsNoTracking()
            .FirstOrDefaultAsync(file => file.FileId == id && EF.Property<long>(file, "ComplaintId") == complaint && file.RemovedAt == null, request.Ct);
        return file is null ? TypedResults.NotFound() : await AttachmentDownload.OfAsync(file, complaint, folder, request.Db, request.Ct);
    }

    /// <summary>ATT-06. A file that the complainant may read, of the one complaint that they have opened.</summary>
    private static async Task<IResult> DownloadForComplainantAsync(CrmRequest request, AttachmentFolder folder, ProgressSession session, Guid id)
    {
        var complaint = await session.OpenAsync(request.Http, request.Ct);
        return complaint?.Attachments.Public().FirstOrDefault(file => file.FileId == id) is { } file
            ? await AttachmentDownload.OfAsync(file, complaint.Id, folder, request.Db, request.Ct)
            : TypedResults.NotFound();
    }
}
