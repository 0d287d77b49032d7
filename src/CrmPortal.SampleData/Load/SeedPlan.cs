namespace CrmPortal.SampleData.Load;

/// <summary>How many rows a scale test wants, and the random numbers they are made from.</summary>
public sealed record SeedPlan(int Customers, int Interactions, int Complaints, int Random = 1);
