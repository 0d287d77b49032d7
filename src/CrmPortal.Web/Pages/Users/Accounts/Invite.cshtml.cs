using CrmPortal.Data;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CrmPortal.Web.Pages.Users.Accounts;

/// <summary>USR-01. A new user, who sets their password by the link that the next page shows once.</summary>
[Authorize(Policy = Policies.Configure)]
public sealed class InviteModel(CrmDbContext db, UserManager<User> users) : UserFormPage<InviteModel.InviteForm>(db)
{
    public Task OnGetAsync()
    {
        (Input.Role, Input.Clearance) = (Role.Agent, Data.Users.User.DefaultClearance(Role.Agent));
        return PrepareAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await PrepareAsync();
        if (!TeamIsChoice())
        {
            return RefuseInput();
        }

        var email = Input.Email.Trim();
        var user = new User
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = Text.Given(Input.Name)!,
            Role = Input.Role!.Value,
            TeamId = Input.TeamId,
            Clearance = Input.Clearance!.Value,
            TopSecretUntil = Input.TopSecretEnd(Zone),
            LockoutEnabled = true,
            CreatedAt = Now,
        };
        var result = await users.CreateAsync(user);
        if (!result.Succeeded)
        {
            // The user name is the address: what is wrong with one is wrong with both.
            ModelState.AddModelError("Input.Email", TextOf(result.Errors.First()));
            return RefuseInput();
        }

        TempData[EditModel.TokenKey] = await Invitations.AddAsync(Db, user.Id, Now, Ct);
        return await CommitAsync(user, id => $"/admin/users/{id}", T["User.Invited", user.DisplayName]);
    }

    public sealed class InviteForm : UserForm
    {
        public string Email { get; set; } = "";
    }

    internal sealed class InviteFormValidator : AbstractValidator<InviteForm>
    {
        public InviteFormValidator(Texts t, TimeProvider clock)
        {
            Include(new UserFormValidator(t, clock));
            RuleFor(f => f.Email).Given(t["Account.Email.Missing"]).Email(t);
        }
    }
}
