using CrmPortal.Data;
using CrmPortal.Data.Mailing;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Attachments;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Mailing;
using CrmPortal.Web.Pages.Complaints.Intake;
using CrmPortal.Web.Pages.Complaints.Public.Progress;
using CrmPortal.Web.Pages.ServiceLevels;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Complaints.Public;

/// <summary>
/// CMP-57, CMP-58. The public complaint form. It answers the same whoever complains, says nothing of customers and
/// links to none. What a machine has filled comes back as it would for somebody too fast: nothing is stored, and a
/// person who was taken for a machine sends it once more.
/// </summary>
[TakesFiles(FileLimit.Attachments)]
public sealed class ComplainModel(
    CrmDbContext db, WorkingCalendar working, OriginHolder origin, PublicGuard guard, ComplaintSeal seal, Letters letters, AttachmentReception reception)
    : PublicFormPage<ComplainForm>(db)
{
    private const string Received = "/complain/received";

    /// <summary>Nobody reads and fills the form in less.</summary>
    private static readonly TimeSpan Fastest = TimeSpan.FromSeconds(3);

    /// <summary>A form shown before this is asked for once more.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(12);

    /// <summary>A <see cref="ShownForm"/>, encrypted: the browser carries it and can neither read nor change it.</summary>
    [BindProperty]
    public string? Seal { get; set; }

    public IReadOnlyList<SelectListItem> Types { get; private set; } = [];

    public async Task OnGetAsync()
    {
        ShowAnew();
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (guard.WaitToComplain(ClientAddress.Of(HttpContext)) is { } wait)
        {
            return await AfterAsync(wait);
        }

        if (seal.Open(Seal) is not { } shown || Now - shown.ShownAt > Oldest)
        {
            ShowAnew();
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity, T["Complain.SendAgain"]);
        }

        if (Now - shown.ShownAt < Fastest || Text.Given(Input.Website) is not null)
        {
            Input.Website = null;
            ModelState.Remove("Input.Website");
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity, T["Complain.SendAgain"]);
        }

        origin.Current = origin.Current! with { Actor = Actor.System };
        if (await reception.ReceiveAsync(Input.Files, isPublic: true, ModelState, Ct) is not { } files)
        {
            await PrepareAsync();
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (await TakeInAsync(shown, files) is not { } complaint)
        {
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity, T["Complain.TypeId.Unknown"]);
        }

        Db.Add(complaint);
        if (complaint.Content.ComplainantEmail is { } email)
        {
            // The secret is known now; later only its hash is.
            Db.Send(letters.Receipt(complaint, email, Texts.Language, shown.Secret));
        }

        return Tell(await Db.CommitAsync(KeyOf(shown), complaint, Location, Ct), shown);
    }

    /// <summary>The same form sent twice: the number and the secret of the first time.</summary>
    protected override async Task<string?> FindFirstResultAsync() =>
        seal.Open(Seal) is { } shown && await Db.FindCommandAsync(KeyOf(shown), Ct) is { } location
            ? Tell(location, shown).Location
            : null;

    protected override async Task PrepareAsync() => Types = await ComplaintChoices.TypesAsync(Db, Ct);

    private static CommandKey KeyOf(ShownForm shown) => new(Visitors, shown.CommandId);

    /// <summary>The number stands in the part of an address that no browser sends and no log keeps.</summary>
    private static string Location(long id) => $"{Received}#{Complaint.Numbers.Of(id)}";

    private void ShowAnew()
    {
        ModelState.Remove(nameof(Seal));
        Seal = seal.Close(new ShownForm(Guid.CreateVersion7(), Now, ProgressSecret.Make()));
    }

    /// <summary>The complaint with its automatic receipt, ready to be saved; null for a forged type.</summary>
    private async Task<Complaint?> TakeInAsync(ShownForm shown, IReadOnlyList<NewAttachment> files)
    {
        var type = Input.TypeId is null ? (await UnsortedAsync(), null) : await ComplaintChoices.FindTypeAsync(Db, Input.TypeId, Ct);
        if (type is not var (typeId, subtypeId))
        {
            return null;
        }

        var clocks = (await working.ReadAsync(Db, Ct)).Clocks(tier: null);
        var channel = await Db.Channels.Where(c => c.Code == ChannelSeed.WebForm).Select(c => c.Id).SingleAsync(Ct);
        var intake = new ComplaintIntake(Input.Content(T.Organisation.Currency), Input.Subject(typeId, subtypeId), channel, Now)
        {
            ToldCustomerNumber = Input.CustomerNumber,
            Files = files,
        };
        var receipt = new Message(MessageDirection.Outbound, T["Complain.Receipt"], channel);
        return PublicIntake.Receive(intake, ProgressSecret.Hash(shown.Secret)!, receipt, Now, clocks);
    }

    /// <summary>The type of a complaint whose writer chose none; the assessment settles it.</summary>
    private Task<long> UnsortedAsync() =>
        Db.ComplaintTypes.Where(t => t.ParentId == null && t.RetiredAt == null)
            .OrderBy(t => t.NameEn == ComplaintTypeSeed.Other ? 0 : 1)
            .ThenBy(t => t.Id)
            .Select(t => t.Id)
            .FirstAsync(Ct);

    private SeeOther Tell(string location, ShownForm shown)
    {
        ReceivedModel.Keep(TempData, location.Split('#')[1], shown.Secret);
        return new SeeOther(Received);
    }
}
