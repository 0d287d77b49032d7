using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Data.Writing;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CrmPortal.Web.Pages.Users.Account;

/// <summary>
/// USR-02. The page of an invitation: a user sets their password, once. A link that does not work, for whatever reason,
/// is a page that does not exist.
/// </summary>
[AllowAnonymous]
public sealed class JoinModel(CrmDbContext db, UserManager<User> users, SessionCheck sessions, OriginHolder origin)
    : FormPage<JoinModel.JoinForm>(db)
{
    private Invitation _invitation = null!;

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    /// <summary>The user who is invited.</summary>
    public User Account { get; private set; } = null!;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        origin.Current = origin.Current! with { Actor = Account.ActingAt(Now) };
        _invitation.UsedAt = Now;
        (Account.PasswordHash, Account.LockoutEnd, Account.AccessFailedCount) = (null, null, 0);

        // Checks the password and saves all of the above with it, or nothing.
        var result = await users.AddPasswordAsync(Account, Input.Password);
        if (result.Errors.Any(e => string.Equals(e.Code, nameof(IdentityErrorDescriber.ConcurrencyFailure), StringComparison.Ordinal)))
        {
            return NotFound();
        }

        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError("Input.Password", T.Find(error.Code) ?? error.Description);
            }

            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        sessions.Forget(Account.Id);
        return SeeOther("/account/sign-in", T["Join.Done"]);
    }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await Invitations.FindAsync(Db, Token, Now, Ct) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        (_invitation, Account) = found;
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public sealed class JoinForm
    {
        public string Password { get; set; } = "";
    }

    internal sealed class JoinFormValidator : AbstractValidator<JoinForm>
    {
        public JoinFormValidator(Texts t) =>
            RuleFor(f => f.Password).NotEmpty().WithMessage(_ => t["Account.Password.Missing"]);
    }
}
