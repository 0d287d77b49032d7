namespace CrmPortal.Data.Providers;

/// <summary>The program that keeps the database.</summary>
/// <param name="Version">As it names itself.</param>
/// <param name="IsSafe">No error is known in this version that can damage what it keeps.</param>
public sealed record DatabaseEngine(string Version, bool IsSafe);
