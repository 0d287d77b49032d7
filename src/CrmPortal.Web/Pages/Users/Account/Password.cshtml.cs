using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Users.Account;

/// <summary>A new password ends every other session of the user.</summary>
public sealed class PasswordModel(CrmDbContext db, UserManager<User> users, SessionCheck sessions, SignInGuard guard)
    : FormPage<PasswordModel.PasswordForm>(db)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var user = await Db.Users.SingleAsync(u => u.Id == Actor.UserId, Ct);
        using var turn = await guard.EnterAsync(user.Email!, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", Ct);
        if (turn is null)
        {
            Response.Headers.RetryAfter = "60";
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var result = await users.ChangePasswordAsync(user, Input.CurrentPassword, Input.NewPassword);
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                var wrong = string.Equals(error.Code, nameof(IdentityErrorDescriber.PasswordMismatch), StringComparison.Ordinal);
                ModelState.AddModelError(wrong ? "Input.CurrentPassword" : "Input.NewPassword", wrong ? T["Account.Password.Wrong"] : T.Find(error.Code) ?? error.Description);
            }

            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        sessions.Forget(user.Id);
        var session = await HttpContext.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, new(UserClaims.For(user)), session.Properties);
        return SeeOther("/account", T["Account.Password.Changed"]);
    }

    /// <summary>Fields with "Password" in their names are never kept when a session has ended.</summary>
    public sealed class PasswordForm
    {
        public string CurrentPassword { get; set; } = "";

        public string NewPassword { get; set; } = "";
    }

    internal sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
    {
        public PasswordFormValidator(Texts t)
        {
            RuleFor(f => f.CurrentPassword).NotEmpty().WithMessage(_ => t["Account.Password.Missing"]);
            RuleFor(f => f.NewPassword).NotEmpty().WithMessage(_ => t["Account.Password.Missing"]);
        }
    }
}
