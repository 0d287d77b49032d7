using CrmPortal.Domain.Kpis;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Kpis;

/// <summary>All that decides on who sees a complaint.</summary>
internal sealed record Standing(long? TeamId, long? OwnerId, InfoLevel Level, InfoLevel CustomerLevel) : ICustomerConfidential;

/// <summary>The facts of a complaint, and who sees it.</summary>
internal sealed record PlacedFact(ComplaintFact Fact, Standing Standing);
