using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>One change of owner.</summary>
public sealed class HandOver : Part<Complaint>
{
    private HandOver()
    {
    }

    internal HandOver(long? fromId, string? fromName, Actor to, string? note, Actor by, DateTime at)
    {
        FromId = fromId;
        FromName = fromName;
        ToId = to.UserId ?? 0;
        ToName = to.Name;
        Note = note;
        UserId = by.UserId;
        UserName = by.Name;
        At = at;
    }

    /// <summary>Null where nobody owned it.</summary>
    public long? FromId { get; private set; }

    public string? FromName { get; private set; }

    public long ToId { get; private set; }

    public string ToName { get; private set; } = "";

    public string? Note { get; private set; }

    /// <summary>Who handed it over.</summary>
    public long? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    public DateTime At { get; private set; }
}
