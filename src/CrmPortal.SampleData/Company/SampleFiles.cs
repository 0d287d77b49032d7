using System.Globalization;
using System.Text;
using CrmPortal.Data;
using CrmPortal.Data.Attachments;
using CrmPortal.Data.Complaints;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.SampleData.Company;

/// <summary>Papers at some of the sample's complaints: what the complainant sent, and what the depot wrote.</summary>
public sealed class SampleFiles(CrmDbContext db, AttachmentFolder folder)
{
    private const int Complaints = 12;

    public async Task AddAsync(CancellationToken ct)
    {
        var complaints = await db.Complaints.With(ComplaintParts.Attachments).Where(c => c.OwnerId != null && c.NextDueAt != null).OrderBy(c => c.Id).Take(Complaints).ToListAsync(ct);
        var users = await db.Users.AsNoTracking().ToDictionaryAsync(u => u.Id, ct);
        foreach (var complaint in complaints)
        {
            var at = complaint.Times.AcknowledgedAt ?? complaint.ReceivedAt;
            var owner = users[complaint.OwnerId!.Value].ActingAt(at);
            var isChinese = complaint.Content.Description.Any(c => c >= '\u4e00');
            complaint.Attachments.Add(
                [
                    await KeepAsync(isChinese ? "客户来信.txt" : "letter.txt", AttachmentKind.Text, Encoding.UTF8.GetBytes(complaint.Content.Description), isPublic: true, ct),
                    await KeepAsync(isChinese ? "签收记录.pdf" : "delivery-record.pdf", AttachmentKind.Pdf, DeliveryRecord(complaint.Number, at), isPublic: false, ct),
                ],
                owner,
                at);
        }

        await db.SaveHistoryAsync(ct);
    }

    private async Task<NewAttachment> KeepAsync(string name, AttachmentKind kind, byte[] content, bool isPublic, CancellationToken ct)
    {
        using var stream = new MemoryStream(content);
        var file = await folder.ReceiveAsync(stream, ct);
        folder.Keep(file.Id);
        return new NewAttachment(file.Id, name, kind, file.Length, file.Sha256) { Public = isPublic };
    }

    /// <summary>One page of text in the smallest document that viewers open (ISO 32000-1).</summary>
    private static byte[] DeliveryRecord(string number, DateTime at)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"BT /F 14 Tf 60 760 Td (Delivery record for {number}) Tj 0 -24 Td (Read from the depot on {at:yyyy-MM-dd}) Tj ET");
        string[] objects =
        [
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>",
            string.Create(CultureInfo.InvariantCulture, $"<</Length {text.Length}>>stream\n{text}\nendstream"),
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < objects.Length; i++)
        {
            places.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var end = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n{places}trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{end}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
