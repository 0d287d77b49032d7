using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>One attempt to ask the complainant after the resolution 回访.</summary>
public sealed class RevisitAttempt : Part<Complaint>
{
    private RevisitAttempt()
    {
    }

    internal RevisitAttempt(RevisitResult result, string? note, int round, Actor by, DateTime at)
    {
        Result = result;
        Note = note;
        Round = round;
        UserId = by.UserId;
        UserName = by.Name;
        At = at;
    }

    public RevisitResult Result { get; private set; }

    [Personal]
    public string? Note { get; private set; }

    /// <summary>The round that was resolved before; attempts after an earlier resolution count no more.</summary>
    public int Round { get; private set; }

    public long? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    public DateTime At { get; private set; }
}
