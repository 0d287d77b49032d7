namespace CrmPortal.Domain.Shared;

/// <summary>A record that is seen by level, team and owner: SEC-01 … SEC-03.</summary>
public interface IConfidential
{
    InfoLevel Level { get; }

    /// <summary>Null where it is everybody's.</summary>
    long? TeamId { get; }

    long? OwnerId { get; }
}

/// <summary>A record that is at least as secret as the customer it is about: CMP-48, FDB-05.</summary>
public interface ICustomerConfidential : IConfidential
{
    /// <summary>The level of the customer, public where there is none.</summary>
    InfoLevel CustomerLevel { get; }
}
