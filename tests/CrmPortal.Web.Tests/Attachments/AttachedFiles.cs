using CrmPortal.Domain.Complaints;
using CrmPortal.Web.Tests.Complaints;

namespace CrmPortal.Web.Tests.Attachments;

/// <summary>Files that the owner of a complaint attached on its page.</summary>
internal static class AttachedFiles
{
    public const string Form = "main form[data-guard]";

    public static async Task<(Complaint Complaint, string Address)> WithFileAsync(this ComplaintCast cast)
    {
        var complaint = await cast.ComplaintAsync(ComplaintStatus.Received);
        await cast.AttachAsync(complaint);
        return (complaint, await cast.AddressAsync(complaint));
    }

    public static async Task AttachAsync(this ComplaintCast cast, Complaint complaint)
    {
        var form = await cast.Visitor("owner").GetAsync($"/complaints/{complaint.Number}/attach");
        await form.SubmitAsync(Form, upload: Files.Bill());
    }

    public static async Task<string> AddressAsync(this ComplaintCast cast, Complaint complaint) =>
        $"/complaints/{complaint.Number}/files/{(await cast.ReadAsync(complaint)).Attachments[^1].FileId}";
}
