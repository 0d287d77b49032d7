using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Pages.Complaints.Intake;

/// <summary>Converts between a set of risks and the boxes that are ticked for them.</summary>
internal static class RiskChoices
{
    public static IReadOnlyList<Risks> All { get; } = [.. Enum.GetValues<Risks>().Where(risk => risk != Risks.None)];

    public static List<Risks> Of(Risks set) => [.. All.Where(risk => set.HasFlag(risk))];

    public static Risks Set(IEnumerable<Risks> ticked) => ticked.Aggregate(Risks.None, (all, one) => all | one);
}
