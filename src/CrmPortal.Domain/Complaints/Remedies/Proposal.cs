using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>What was offered to the complainant in one round, and their answer.</summary>
public sealed class Proposal : Part<Complaint>
{
    private Proposal()
    {
    }

    internal Proposal(int round, Decision decision, Actor by, DateTime at)
    {
        Round = round;
        Validity = decision.Validity;
        Text = decision.Text;
        OfferedAt = at;
        OfferedById = by.UserId;
        OfferedByName = by.Name;
    }

    /// <summary>1, 2, 3 … within the complaint.</summary>
    public int Round { get; private set; }

    public Validity Validity { get; private set; }

    [Personal]
    public string Text { get; private set; } = "";

    public DateTime OfferedAt { get; private set; }

    public long? OfferedById { get; private set; }

    public string OfferedByName { get; private set; } = "";

    /// <summary>Null until it is answered, and for good where the complaint is resolved without an answer.</summary>
    public ProposalAnswer? Answer { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    [Personal]
    public string? AnswerNote { get; private set; }

    internal void AnswerWith(ProposalAnswer answer, string? note, DateTime at)
    {
        Answer = answer;
        AnswerNote = note;
        AnsweredAt = at;
    }
}
