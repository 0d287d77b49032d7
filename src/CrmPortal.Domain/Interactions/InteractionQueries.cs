namespace CrmPortal.Domain.Interactions;

/// <summary>Filters over interactions and their channels, to compose in queries.</summary>
public static class InteractionQueries
{
    public static IQueryable<Channel> InUse(this IQueryable<Channel> channels) => channels.Where(c => c.RetiredAt == null);
}
