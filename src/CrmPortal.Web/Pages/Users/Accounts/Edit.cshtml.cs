using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Users.Accounts;

/// <summary>A user and their rights. A change of rights ends their sessions with their next request (USR-05).</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class EditModel(CrmDbContext db, SessionCheck sessions, InvitationLinks links)
    : UserFormPage<EditModel.EditForm>(db)
{
    /// <summary>Where the token of a new invitation waits for being shown, in an encrypted cookie that is read once.</summary>
    internal const string TokenKey = "Invitation";

    // USR-03 holds for two administrators who take each other's rights at the same moment, too.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    [FromRoute]
    public long Id { get; set; }

    public User Account { get; private set; } = null!;

    /// <summary>The link of an invitation that was made a moment ago; it is shown this once.</summary>
    public Uri? Link { get; private set; }

    public DateTime? OpenInvitationUntil { get; private set; }

    public bool IsLocked => Account.LockoutEnd?.UtcDateTime > Now;

    protected override long? PresentTeamId => Account.TeamId;

    public async Task OnGetAsync()
    {
        Input = FormOf(Account);
        Version = VersionOf(Account);
        Link = TempData[TokenKey] is string token ? links.For(Request, token) : null;
        await PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await PrepareAsync();
        if (!TeamIsChoice())
        {
            return RefuseInput();
        }

        await OneAtATime.WaitAsync(Ct);
        try
        {
            await ChangeAsync(Account);
            return await CommitAsync(Account, id => $"/admin/users/{id}", T["User.Saved", Account.DisplayName]);
        }
        finally
        {
            OneAtATime.Release();
            sessions.Forget(Id);
        }
    }

    protected override async Task PrepareAsync()
    {
        await base.PrepareAsync();
        OpenInvitationUntil = await Db.Invitations.Where(i => i.UserId == Id && i.UsedAt == null && i.ExpiresAt > Now)
            .Select(i => (DateTime?)i.ExpiresAt)
            .MaxAsync(Ct);
    }

    protected override bool TellsOriginal => true;

    protected override async Task<object?> StoredFormAsync()
    {
        Account = await Db.Users.AsNoTracking().SingleAsync(u => u.Id == Id, Ct);
        Version = VersionOf(Account);
        return FormOf(Account);
    }

    private static Guid VersionOf(User user) => Guid.TryParse(user.ConcurrencyStamp, out var version) ? version : Guid.Empty;

    protected override async Task<bool> LoadAsync()
    {
        Account = (await Db.Users.FirstOrDefaultAsync(u => u.Id == Id, Ct))!;
        return Account is not null;
    }

    private async Task ChangeAsync(User user)
    {
        var (role, clearance, until) = (Input.Role!.Value, Input.Clearance!.Value, Input.TopSecretEnd(Zone));
        var stays = role == user.Role && Input.Active == !user.IsDisabled;
        if (!stays && user is { Role: Role.Admin, IsDisabled: false } && !await Db.Users.AnyOtherAdminAsync(user.Id, Ct))
        {
            throw new RuleViolation(UserRules.OneAdminRemains);
        }

        var sameClearance = clearance == user.Clearance && (clearance is not InfoLevel.TopSecret || until == user.TopSecretUntil);
        if (user.Id == Actor.UserId && !(stays && sameClearance))
        {
            throw new RuleViolation(UserRules.NobodyChangesOwnRights);
        }

        var sameRights = stays && sameClearance && Input.TeamId == user.TeamId;
        user.DisplayName = Text.Given(Input.Name)!;
        (user.Role, user.TeamId, user.Clearance, user.TopSecretUntil) = (role, Input.TeamId, clearance, until);
        user.DisabledAt = Input.Active ? null : user.DisabledAt ?? Now;

        // Not by UserManager: attaching the user anew, it would forget the version the form was filled from.
        Db.Entry(user).Property(u => u.ConcurrencyStamp).OriginalValue = Version.ToString();
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        if (!sameRights)
        {
            user.SecurityStamp = Guid.NewGuid().ToString();
        }
    }

    private EditForm FormOf(User user) => new()
    {
        Name = user.DisplayName,
        Role = user.Role,
        TeamId = user.TeamId,
        Clearance = user.Clearance,
        TopSecretUntil = user is { Clearance: InfoLevel.TopSecret, TopSecretUntil: { } until } ? LocalTime.DayOf(until.AddTicks(-1), Zone) : null,
        Active = !user.IsDisabled,
    };

    public sealed class EditForm : UserForm
    {
        /// <summary>Whether the user may sign in.</summary>
        public bool Active { get; set; }
    }

    internal sealed class EditFormValidator : AbstractValidator<EditForm>
    {
        public EditFormValidator(Texts t, TimeProvider clock) => Include(new UserFormValidator(t, clock));
    }
}
