namespace CrmPortal.Web.Jobs;

/// <summary>The run must end: the job is another server's now.</summary>
public sealed class LeaseLostException() : Exception("The lease of the job was taken over.");
