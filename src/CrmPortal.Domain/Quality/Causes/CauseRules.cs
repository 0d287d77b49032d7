using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Quality;

/// <summary>The rules of root causes; written down in docs/domain/quality.md.</summary>
public static class CauseRules
{
    public static readonly Rule NotBelowItself = new("LRN-02");

    /// <summary>Argument: the number of levels.</summary>
    public static readonly Rule ThreeLevels = new("LRN-03");
}
