using CrmPortal.Data.Users;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Users.Teams;

public sealed class TeamForm
{
    public string Name { get; set; } = "";

    /// <summary>Of no further use: no longer a choice, its records stay.</summary>
    public bool Retired { get; set; }

    public static TeamForm From(Team team)
    {
        return new TeamForm { Name = team.Name, Retired = team.RetiredAt is not null };
    }

    internal sealed class TeamFormValidator : AbstractValidator<TeamForm>
    {
        public TeamFormValidator(Texts t) =>
            RuleFor(f => f.Name).Given(t["Team.Name.Missing"]).UpTo(Team.NameLimit, t);
    }
}
