using System.Xml.Linq;
using CrmPortal.Domain.Kpis;
using Xunit;

namespace CrmPortal.Domain.Tests.Kpis;

public sealed class KpiTextTests
{
    [Theory]
    [InlineData("Kpis/KpisText.resx")]
    [InlineData("Kpis/KpisText.zh-CN.resx")]
    public void Every_figure_is_named_and_explained(string file)
    {
        var wanted = KpiCatalogue.All.SelectMany(kpi => KeysOf(kpi.Definition));

        Assert.Empty(wanted.Except(Texts(file), StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Kpis/KpisText.resx")]
    [InlineData("Kpis/KpisText.zh-CN.resx")]
    public void Every_reason_and_label_has_a_text(string file)
    {
        var wanted = Enum.GetNames<ExclusionReason>().Select(name => $"Kpi.Excluded.{name}")
            .Concat(Labels<KpiUnit>())
            .Concat(Labels<KpiStatistic>())
            .Concat(Labels<KpiClock>())
            .Concat(Labels<KpiDirection>())
            .Concat(Labels<KpiDateBasis>())
            .Concat(Labels<KpiOutcome>());

        Assert.Empty(wanted.Except(Texts(file), StringComparer.Ordinal));
    }

    private static IEnumerable<string> KeysOf(KpiDefinition definition)
    {
        yield return definition.NameKey;
        yield return definition.FormulaKey;
        yield return definition.PopulationKey;
        if (definition.Statistic == KpiStatistic.Share)
        {
            yield return definition.OutcomeKey(KpiOutcome.Met);
            yield return definition.OutcomeKey(KpiOutcome.NotMet);
        }
    }

    private static IEnumerable<string> Labels<T>()
        where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => $"Enum.{typeof(T).Name}.{name}");

    private static IEnumerable<string> Texts(string file) =>
        XDocument.Load(Path.Combine(Root(), "src", "CrmPortal.Web", "Localization", file))
            .Descendants("data")
            .Where(data => !string.IsNullOrWhiteSpace(data.Element("value")?.Value))
            .Select(data => data.Attribute("name")!.Value);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CrmPortal.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No CrmPortal.sln above the tests.");
        }

        return folder.FullName;
    }
}
