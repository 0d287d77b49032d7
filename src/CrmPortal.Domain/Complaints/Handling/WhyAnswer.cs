using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>CMP-74. One answer of the chain of whys, never changed; a later diagnosis has a chain of its own.</summary>
public sealed class WhyAnswer : Part<Complaint>
{
    public const int TextLimit = 1000;

    private WhyAnswer()
    {
    }

    internal WhyAnswer(int diagnosis, int number, string text, Actor by, DateTime at)
    {
        (Diagnosis, Number, Text) = (diagnosis, number, text);
        (UserId, UserName, At) = (by.UserId, by.Name, at);
    }

    /// <summary>Which diagnosis of the complaint it belongs to: 1 for the first.</summary>
    public int Diagnosis { get; private set; }

    /// <summary>Its place in the chain: 1 answers why it happened, each later one why that was so.</summary>
    public int Number { get; private set; }

    [Personal]
    public string Text { get; private set; } = "";

    public long? UserId { get; private set; }

    public string UserName { get; private set; } = "";

    public DateTime At { get; private set; }
}
