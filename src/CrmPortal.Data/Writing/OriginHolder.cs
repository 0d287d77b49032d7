namespace CrmPortal.Data.Writing;

/// <summary>Names the author of what happens in a scope: set by the request pipeline, a job or a command.</summary>
public sealed class OriginHolder
{
    /// <summary>Null until somebody is named; nothing is visible and nothing can be written until then.</summary>
    public Origin? Current { get; set; }
}
