using CrmPortal.Data.Attachments;
using CrmPortal.Domain.Attachments;
using CrmPortal.Web.Hosting;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Serilog;

namespace CrmPortal.Web.Attachments;

/// <summary>ATT-03 to ATT-05, ATT-10, ATT-11. Takes in the files of a form, all or none.</summary>
public sealed class AttachmentReception(AttachmentFolder folder, VirusScanner scanner, LimitSettings limits, Texts texts)
{
    /// <summary>The field of every form that takes files.</summary>
    public const string Field = "Input.Files";

    /// <summary>
    /// The files as they can be attached, once they lie where they stay; what becomes of no complaint is swept up later.
    /// Null where one of them is refused: the reasons stand in <paramref name="state"/>, and nothing is kept.
    /// </summary>
    /// <param name="files">As the form brought them.</param>
    /// <param name="isPublic">The complainant may read them.</param>
    public async Task<IReadOnlyList<NewAttachment>?> ReceiveAsync(
        IReadOnlyList<IFormFile> files, bool isPublic, ModelStateDictionary state, CancellationToken ct)
    {
        if (files.Count > limits.AttachmentsPerForm)
        {
            state.AddModelError(Field, texts["Attachment.TooMany", limits.AttachmentsPerForm]);
            return null;
        }

        List<NewAttachment> taken = [];
        var (isRefused, isKept) = (false, false);
        try
        {
            foreach (var file in files)
            {
                var name = AttachmentName.Canonical(file.FileName);
                if (WhyNotBegin(file, name) is { } refusal)
                {
                    isRefused = true;
                    state.AddModelError(Field, refusal);
                    continue;
                }

                await using var content = file.OpenReadStream();
                var incoming = await folder.ReceiveAsync(content, ct);
                taken.Add(new NewAttachment(incoming.Id, name, AttachmentKinds.Claimed(name)!.Value, incoming.Length, incoming.Sha256) { Public = isPublic });
                if (await WhyNotKeepAsync(taken[^1], ct) is { } found)
                {
                    isRefused = true;
                    state.AddModelError(Field, found);
                }
            }

            if (!isRefused)
            {
                taken.ForEach(file => folder.Keep(file.FileId));
                isKept = true;
                return taken;
            }
        }
        catch (IOException e)
        {
            Log.Error(e, "An attachment could not be stored");
            state.AddModelError(Field, texts["Attachment.NotStored"]);
        }
        finally
        {
            // Also where the sender has hung up: whoever does so again and again must not fill the disk until the next sweep.
            if (!isKept)
            {
                taken.ForEach(file => folder.Drop(file.FileId));
            }
        }

        return null;
    }

    /// <summary>What is to be said of a file before a byte of it is read; null where it may come in.</summary>
    private string? WhyNotBegin(IFormFile file, string name) =>
        AttachmentKinds.Claimed(name) is null ? texts["Attachment.Kind", name, string.Join(", ", AttachmentKinds.Extensions.Select(e => e[1..]))]
        : file.Length == 0 ? texts["Attachment.Empty", name]
        : file.Length > limits.AttachmentBytes ? texts["Attachment.TooLarge", name, Texts.Size(limits.AttachmentBytes)]
        : null;

    private async Task<string?> WhyNotKeepAsync(NewAttachment file, CancellationToken ct)
    {
        await using var content = folder.OpenIncoming(file.FileId);
        if (!await FileContent.IsAsync(content, file.Kind, ct))
        {
            return texts[file.Kind is AttachmentKind.Text or AttachmentKind.Csv or AttachmentKind.Mail ? "Attachment.NotUtf8" : "Attachment.Content", file.Name];
        }

        content.Position = 0;
        return await scanner.ScanAsync(content, ct) switch
        {
            ScanVerdict.Clean => null,
            ScanVerdict.Infected => texts["Attachment.Infected", file.Name],
            _ => texts["Attachment.NotScanned", file.Name],
        };
    }
}
