using CrmPortal.Data;
using CrmPortal.Data.Importing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Importing;
using CrmPortal.Web.Localization;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Importing;

[Authorize(Policy = ImportingModule.Import)]
[TakesFiles(FileLimit.Import)]
public sealed class IndexModel(CrmDbContext db, ImportFolder folder, WaitingUploads queue) : FormPage<IndexModel.Form>(db)
{
    private const int MostRuns = 25;

    public IReadOnlyList<ImportRun> Runs { get; private set; } = [];

    /// <summary>The user's own uploads that wait for them or for the worker.</summary>
    public IReadOnlyList<ImportUpload> Waiting { get; private set; } = [];

    public IEnumerable<SelectListItem> Presets =>
        ImportPreset.All.Select(p => new SelectListItem(T[$"Import.Preset.{p.Name}"], p.Name));

    public Task OnGetAsync() => PrepareAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var file = Input.File!;
        var name = Text.Given(Path.GetFileName(file.FileName.Replace('\\', '/'))) ?? "file";
        await using var content = file.OpenReadStream();
        var id = await folder.KeepAsync(content, Ct);
        var upload = new ImportUpload(Input.Kind!.Value, name, id, Actor, Now)
        {
            Preset = ImportPreset.Find(Input.Preset, Input.Kind.Value)?.Name,
            IsGb18030 = Input.Encoding is FileEncoding.Gb18030,
        };
        Db.Add(upload);
        try
        {
            return await CommitAsync(upload, key => $"/admin/import/{key}", T["Import.Uploaded", name]);
        }
        finally
        {
            // Where it was not saved, because the same form came twice or the client hung up, nobody looks at the file again.
            if (Db.Entry(upload).State is EntityState.Unchanged)
            {
                queue.Add(upload.Id);
            }
            else
            {
                folder.RemoveFile(id);
            }
        }
    }

    protected override async Task PrepareAsync()
    {
        Runs = await Db.ImportRuns.AsNoTracking().OrderByDescending(r => r.Id).Take(MostRuns).ToListAsync(Ct);
        Waiting = await Db.ImportUploads.AsNoTracking()
            .Where(u => u.ById == Actor.UserId && u.Stage != ImportUploadStage.Done && u.Stage != ImportUploadStage.Refused)
            .OrderByDescending(u => u.Id)
            .Take(MostRuns)
            .ToListAsync(Ct);
    }

    public sealed class Form
    {
        public IFormFile? File { get; set; }

        public ImportKind? Kind { get; set; }

        /// <summary>Name of the preset; empty where the columns are recognised by their names.</summary>
        public string? Preset { get; set; }

        public FileEncoding? Encoding { get; set; } = FileEncoding.Utf8;
    }

    internal sealed class FormValidator : AbstractValidator<Form>
    {
        public FormValidator(Texts t)
        {
            RuleFor(f => f.File).NotNull().WithMessage(_ => t["Import.File.Missing"]);
            RuleFor(f => f.Kind).NotNull().WithMessage(_ => t["Import.Kind.Missing"]).Choice(t);
            RuleFor(f => f.Encoding).NotNull().WithMessage(_ => t["Form.NotAChoice"]).Choice(t);
            RuleFor(f => f.Preset)
                .Must((form, name) => string.IsNullOrEmpty(name) || form.Kind is not { } kind || ImportPreset.Find(name, kind) is not null)
                .WithMessage(_ => t["Import.Preset.OtherKind"]);
        }
    }
}
