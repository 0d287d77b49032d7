namespace CrmPortal.Domain.Shared;

/// <summary>
/// SEC-01 … SEC-03. What an actor sees, in the terms a query compares with. The methods stand in
/// <see cref="Confidentiality"/>: asked about a record at hand they are compiled, in a query filter they become its terms.
/// </summary>
/// <param name="Actor">Null for nobody, who sees nothing.</param>
public readonly record struct Viewer(Actor? Actor)
{
    /// <summary>Jobs, imports and the operator's command line.</summary>
    public bool SeesEverything => Actor is { IsSystem: true };

    public bool SeesCustomerData => Actor is { Role: Role.Agent or Role.Supervisor or Role.Manager };

    public bool SeesAllTeams => Actor is { Role: Role.Manager };

    public bool IsSupervisor => Actor is { Role: Role.Supervisor };

    public bool IsAdmin => Actor is { Role: Role.Admin };

    /// <summary>0 for whoever is not a user.</summary>
    public long UserId => Actor?.UserId ?? 0;

    /// <summary>0 for whoever has no team.</summary>
    public long TeamId => Actor?.TeamId ?? 0;

    // Level by level what the viewer reads beside the public; where they do not, the public once more. SQLite compiles
    // every query anew, and few and short terms are what makes that cheap.
    public InfoLevel InternalIfRead => Actor is { Clearance: >= InfoLevel.Internal } ? InfoLevel.Internal : InfoLevel.Public;

    public InfoLevel ConfidentialIfRead => IsTrusted ? ConfidentialIfOwn : InfoLevel.Public;

    public InfoLevel TopSecretIfRead => Actor is { Clearance: >= InfoLevel.TopSecret } ? InfoLevel.TopSecret : InfoLevel.Public;

    /// <summary>What they read where they or their team are concerned.</summary>
    public InfoLevel ConfidentialIfOwn => Actor is { Clearance: >= InfoLevel.Confidential } ? InfoLevel.Confidential : InfoLevel.Public;

    private bool IsTrusted => Actor is { Role: Role.Supervisor or Role.Manager };

    /// <summary>SEC-02, SEC-03. Whether they read a level.</summary>
    /// <param name="level">Of the record or of its customer.</param>
    /// <param name="isOwn">The record concerns them or their team.</param>
    public bool Reads(InfoLevel level, bool isOwn) => Confidentiality.Reads(this, level, isOwn);

    /// <summary>The record is theirs or their team's.</summary>
    public bool Owns(IConfidential record) => Confidentiality.Owns(this, record);

    /// <summary>SEC-01. Whether the record is in their team's reach, whatever its level.</summary>
    public bool Reaches(IConfidential record) => Confidentiality.Reaches(this, record);

    /// <summary>SEC-01 … SEC-03.</summary>
    public bool Sees(IConfidential record) =>
        record is ICustomerConfidential customers ? Sees(customers) : Confidentiality.Sees(this, record);

    /// <summary>SEC-01 … SEC-03, CMP-48, FDB-05.</summary>
    public bool Sees(ICustomerConfidential record) => Confidentiality.SeesOfCustomer(this, record);
}
