using System.Text.Json.Nodes;
using CrmPortal.Data;
using CrmPortal.Data.Auditing;
using CrmPortal.Data.Users;
using CrmPortal.Data.Writing;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Users.Account;

[AllowAnonymous]
public sealed class SignInModel(CrmDbContext db, UserManager<User> users, SignInGuard guard, OriginHolder origin)
    : FormPage<SignInModel.SignInForm>(db)
{
    // Verified against where there is no such user, so that the answer takes as long: made with the same iterations.
    private static string? _nobodysHash;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The form that could not be sent because the session had ended, encrypted.</summary>
    [BindProperty]
    public string? Unsent { get; set; }

    /// <summary>Shown in place of a page whose session has ended.</summary>
    public bool SessionEnded { get; private set; }

    public IActionResult OnGet()
    {
        if (InterruptedForm.Of(HttpContext) is { } unsent)
        {
            Unsent = unsent;
            SessionEnded = true;
        }
        else if (User.Id() is not null)
        {
            return SeeOther("/");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var email = Input.Email.Trim();
        using var turn = await guard.EnterAsync(email, HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", Ct);
        if (turn is null)
        {
            Response.Headers.RetryAfter = "60";
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var user = await users.FindByEmailAsync(email);
        if (!await MayEnterAsync(user))
        {
            Db.Note(AuditNote.Of(AuditAction.SignInFailed, nameof(Data.Users.User), user?.Id));
            await Db.SaveChangesAsync(Ct);
            ModelState.AddModelError("", T["Account.SignIn.Refused"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        origin.Current = origin.Current! with { Actor = user!.ActingAt(Now) };
        var target = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";
        if (InterruptedForm.Read(HttpContext, Unsent) is { } unsent && Url.IsLocalUrl(unsent.Target))
        {
            target = UnsentForms.Keep(Db, user.Id, unsent);
        }

        Db.Note(AuditNote.Of(AuditAction.SignIn, nameof(Data.Users.User), user.Id, new JsonObject { ["method"] = "password" }));
        await users.ResetAccessFailedCountAsync(user);
        await Db.SaveChangesAsync(Ct);
        await HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, new(UserClaims.For(user)));
        return SeeOther(target);
    }

    private async Task<bool> MayEnterAsync(User? user)
    {
        if (user?.PasswordHash is null)
        {
            _nobodysHash ??= users.PasswordHasher.HashPassword(null!, "nobody's password");
            users.PasswordHasher.VerifyHashedPassword(null!, _nobodysHash, Input.Password);
            return false;
        }

        var right = await users.CheckPasswordAsync(user, Input.Password);
        if (await users.IsLockedOutAsync(user) || user.IsDisabled)
        {
            return false;
        }

        if (!right)
        {
            await users.AccessFailedAsync(user);
        }

        return right;
    }

    public sealed class SignInForm
    {
        public string Email { get; set; } = "";

        public string Password { get; set; } = "";
    }

    internal sealed class SignInFormValidator : AbstractValidator<SignInForm>
    {
        public SignInFormValidator(Localization.Texts t)
        {
            RuleFor(f => f.Email).NotEmpty().WithMessage(_ => t["Account.Email.Missing"]).MaximumLength(254).WithMessage(_ => t["Form.TooLong", 254]);
            RuleFor(f => f.Password).NotEmpty().WithMessage(_ => t["Account.Password.Missing"]).MaximumLength(PasswordRules.Longest).WithMessage(_ => t["Form.TooLong", PasswordRules.Longest]);
        }
    }
}
