using CrmPortal.Domain.Quality;
using CrmPortal.Web.Localization;
using FluentValidation;

namespace CrmPortal.Web.Pages.Shared.Catalogues;

/// <summary>A row of a catalogue: a complaint type or a root cause.</summary>
public sealed class CatalogueForm
{
    public string NameEn { get; set; } = "";

    public string NameZh { get; set; } = "";

    /// <summary>The row it stands below; null at the top.</summary>
    public long? ParentId { get; set; }

    /// <summary>Of no further use: no longer a choice, its records stay.</summary>
    public bool Retired { get; set; }

    internal sealed class CatalogueFormValidator : AbstractValidator<CatalogueForm>
    {
        public CatalogueFormValidator(Texts t)
        {
            RuleFor(f => f.NameEn).Given(t["Catalogue.Name.Missing"]).UpTo(CauseCode.NameLimit, t);
            RuleFor(f => f.NameZh).Given(t["Catalogue.Name.Missing"]).UpTo(CauseCode.NameLimit, t);
        }
    }
}
