using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Pages.Users.Setup;

/// <summary>The first administrator, let in by the code on the console. Once there is a user this page does not exist.</summary>
[AllowAnonymous]
public sealed class IndexModel(CrmDbContext db, UserManager<User> users, SetupCode code, OriginHolder origin)
    : FormPage<IndexModel.SetupForm>(db)
{
    // Two people with the code at once: one administrator.
    private static readonly SemaphoreSlim OneAtATime = new(1, 1);

    public async Task<IActionResult> OnGetAsync() => await IsOpenAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        await OneAtATime.WaitAsync(Ct);
        try
        {
            return await IsOpenAsync() ? await CreateAsync() : NotFound();
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private async Task<IActionResult> CreateAsync()
    {
        if (!code.Accepts(Input.Code))
        {
            ModelState.AddModelError("Input.Code", T["Setup.Code.Wrong"]);
        }

        var user = new User
        {
            UserName = Input.Email.Trim(),
            Email = Input.Email.Trim(),
            EmailConfirmed = true,
            DisplayName = Text.Given(Input.Name)!,
            Role = Role.Admin,
            Clearance = Data.Users.User.DefaultClearance(Role.Admin),
            CreatedAt = Now,
        };
        origin.Current = Origin.System;
        if (ModelState.IsValid)
        {
            var result = await users.CreateAsync(user, Input.Password);
            foreach (var error in result.Errors)
            {
                ModelState.AddModelError("Input.Password", T.Find(error.Code) ?? error.Description);
            }
        }

        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        code.Close();
        return SeeOther("/account/sign-in", T["Setup.Done"]);
    }

    private async Task<bool> IsOpenAsync() => code.IsOpen && !await Db.Users.AnyAsync(Ct);

    public sealed class SetupForm
    {
        public string Code { get; set; } = "";

        public string Name { get; set; } = "";

        public string Email { get; set; } = "";

        public string Password { get; set; } = "";
    }

    internal sealed class SetupFormValidator : AbstractValidator<SetupForm>
    {
        public SetupFormValidator(Texts t)
        {
            RuleFor(f => f.Code).NotEmpty().WithMessage(_ => t["Setup.Code.Missing"]);
            RuleFor(f => f.Name).Given(t["Account.Name.Missing"]).UpTo(Data.Users.User.NameLimit, t);
            RuleFor(f => f.Email).Given(t["Account.Email.Missing"]).Email(t);
            RuleFor(f => f.Password).NotEmpty().WithMessage(_ => t["Account.Password.Missing"]);
        }
    }
}
