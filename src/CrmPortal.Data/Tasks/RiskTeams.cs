using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Tasks;

/// <summary>TSK-15. The team that is asked when a complaint bears a risk; null where nobody is. There is one row.</summary>
public sealed class RiskTeams : Aggregate
{
    /// <summary>The risks a team can be responsible for.</summary>
    public static readonly IReadOnlyList<Risks> Kinds = [Risks.Legal, Risks.Safety, Risks.Media, Risks.Regulator];

    public long? LegalTeamId { get; private set; }

    public long? SafetyTeamId { get; private set; }

    public long? MediaTeamId { get; private set; }

    public long? RegulatorTeamId { get; private set; }

    /// <param name="risk">A single one.</param>
    public long? For(Risks risk) => risk switch
    {
        Risks.Legal => LegalTeamId,
        Risks.Safety => SafetyTeamId,
        Risks.Media => MediaTeamId,
        Risks.Regulator => RegulatorTeamId,
        _ => null,
    };

    public void Change(long? legal, long? safety, long? media, long? regulator) =>
        (LegalTeamId, SafetyTeamId, MediaTeamId, RegulatorTeamId) = (legal, safety, media, regulator);
}
