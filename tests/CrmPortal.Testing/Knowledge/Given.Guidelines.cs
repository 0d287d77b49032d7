using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;

namespace CrmPortal.Testing;

public static partial class Given
{
    /// <summary>Allows an apology and a refund of at most 100, for a stored type or subtype.</summary>
    public static Guideline Guideline(long typeId, string handling = "Check the log.", string? reception = "Listen first.") =>
        new(
            typeId,
            new GuidelineContent
            {
                ReceptionEn = reception,
                ReceptionZh = reception is null ? null : "先倾听。",
                HandlingEn = handling,
                Allowed = [RemedyType.Apology, RemedyType.Refund],
                RemedyLimit = 100,
                SumLimit = 150,
            },
            Lead,
            Clock.Start);
}
