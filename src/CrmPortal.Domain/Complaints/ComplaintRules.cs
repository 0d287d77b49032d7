using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Complaints;

/// <summary>The rules a command on a complaint can be refused by; written down in docs/domain/complaints.md.</summary>
public static class ComplaintRules
{
    public static readonly Rule IntakeIsComplete = new("CMP-01");

    /// <summary>Arguments: the action, the status.</summary>
    public static readonly Rule PossibleInThisStatus = new("CMP-02");

    /// <summary>Arguments: the action, who among the staff may take it.</summary>
    public static readonly Rule AllowedToThisPerson = new("CMP-03");

    public static readonly Rule DatesArePossible = new("CMP-05");

    public static readonly Rule AmountHasCurrency = new("CMP-07");

    public static readonly Rule TextIsGiven = new("CMP-08");

    public static readonly Rule MessageIsComplete = new("CMP-09");

    public static readonly Rule AcknowledgedByMessage = new("CMP-10");

    public static readonly Rule AssessedWithOwner = new("CMP-11");

    public static readonly Rule NobodyDecidesAboutHimself = new("CMP-12");

    public static readonly Rule AgentTakesOnlyUnowned = new("CMP-13");

    /// <summary>Argument: the name of the one who was to be the owner.</summary>
    public static readonly Rule OwnerWorksWithCustomers = new("CMP-14");

    /// <summary>Argument: the name of the owner.</summary>
    public static readonly Rule HandedOverToSomeoneElse = new("CMP-15");

    public static readonly Rule HoldEndsInFuture = new("CMP-18");

    public static readonly Rule OfferNeedsFinding = new("CMP-20");

    public static readonly Rule OfferNeedsDecision = new("CMP-21");

    public static readonly Rule OfferNeedsRemedy = new("CMP-22");

    /// <summary>Argument: the number of remedies that wait.</summary>
    public static readonly Rule OfferWaitsForApprovals = new("CMP-23");

    public static readonly Rule ApprovedByAnotherPerson = new("CMP-25");

    public static readonly Rule RemedyHasAmount = new("CMP-26");

    /// <summary>Argument: the line.</summary>
    public static readonly Rule RemedyIsReady = new("CMP-27");

    /// <summary>Argument: the number of business days.</summary>
    public static readonly Rule SilenceLastsTenDays = new("CMP-28");

    public static readonly Rule DecisionIsCommunicated = new("CMP-29");

    /// <summary>Argument: the number of remedies left.</summary>
    public static readonly Rule RemediesAreDone = new("CMP-30");

    /// <summary>Arguments: the attempts needed, the days needed.</summary>
    public static readonly Rule ClosedAfterRevisit = new("CMP-33");

    public static readonly Rule DissatisfiedIsToldWhere = new("CMP-34");

    public static readonly Rule SeriousClosedByAnotherSupervisor = new("CMP-35");

    public static readonly Rule SeriousHasCause = new("CMP-36");

    /// <summary>Argument: the number of days.</summary>
    public static readonly Rule ReopenedWithinThirtyDays = new("CMP-38");

    public static readonly Rule WithdrawnOnRequest = new("CMP-39");

    public static readonly Rule MergedIntoOpenOfSameCustomer = new("CMP-40");

    public static readonly Rule ReferralHasBodyAndDate = new("CMP-42");

    /// <summary>Argument: the highest level.</summary>
    public static readonly Rule EscalationHasATop = new("CMP-44");

    public static readonly Rule EscalationHasABottom = new("CMP-45");

    public static readonly Rule LinkedBySupervisor = new("CMP-58");

    public static readonly Rule LinkedToAnother = new("CMP-59");

    public static readonly Rule ComplainantAnswersWhatTheyWereTold = new("CMP-61");

    public static readonly Rule ManyAreAcknowledgedByMail = new("CMP-66");

    public static readonly Rule OnTheFastLaneAlready = new("CMP-72");

    /// <summary>Argument: the most there can be.</summary>
    public static readonly Rule FiveWhys = new("CMP-75");

    public static readonly Rule NotOnTheFastLane = new("CMP-76");

    public static readonly Rule SaidBetweenReceiptAndNow = new("CMP-77");
}
