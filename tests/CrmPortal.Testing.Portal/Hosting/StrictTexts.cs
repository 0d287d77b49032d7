using CrmPortal.Web.Hosting;
using CrmPortal.Web.Localization;

namespace CrmPortal.Testing;

/// <summary>A text that is missing is an error here, wherever it is asked for; in the product it shows its key.</summary>
public sealed class StrictTexts(Organisation organisation) : Texts(organisation)
{
    protected override string Missing(string key) => throw new InvalidOperationException($"There is no text {key}.");
}
