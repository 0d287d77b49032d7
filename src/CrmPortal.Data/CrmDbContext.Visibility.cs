using CrmPortal.Data.Complaints;
using CrmPortal.Data.Mailing;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.Quality;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

/// <summary>
/// SEC-01 … SEC-04: what a user may not see does not exist for him, in any query. The filters compare with the
/// properties below, which are read anew for every query.
/// </summary>
public abstract partial class CrmDbContext
{
    public const string Visible = "visible";

    /// <summary>
    /// The filter of what is seen by whoever sees the whole it belongs to. A query that reaches it through the whole
    /// has passed that filter already and may leave this one out.
    /// </summary>
    public const string VisibleWithTheWhole = "visible with the whole";

    private Actor? Viewer => Origin?.Actor;

    /// <summary>Jobs, imports and the operator's command line.</summary>
    private bool SeesEverything => Viewer is { IsSystem: true };

    private bool SeesCustomerData => Viewer is { Role: Role.Agent or Role.Supervisor or Role.Manager };

    private bool SeesTheOutbox => Viewer is { Role: Role.Admin };

    private bool ReviewsCases => Viewer is { Role: Role.Supervisor };

    private bool SeesAllTeams => Viewer is { Role: Role.Manager };

    private bool IsTrusted => Viewer is { Role: Role.Supervisor or Role.Manager };

    // Level by level what the viewer reads beside the public; where he does not, the public once more. SQLite compiles
    // every query anew, and few and short terms are what makes that cheap.
    private InfoLevel InternalIfRead => Viewer is { Clearance: >= InfoLevel.Internal } ? InfoLevel.Internal : InfoLevel.Public;

    private InfoLevel ConfidentialIfRead => IsTrusted && ReadsConfidential ? InfoLevel.Confidential : InfoLevel.Public;

    private InfoLevel TopSecretIfRead => Viewer is { Clearance: >= InfoLevel.TopSecret } ? InfoLevel.TopSecret : InfoLevel.Public;

    /// <summary>What he reads where he or his team is concerned.</summary>
    private InfoLevel ConfidentialIfOwn => ReadsConfidential ? InfoLevel.Confidential : InfoLevel.Public;

    private bool ReadsConfidential => Viewer is { Clearance: >= InfoLevel.Confidential };

    private long ViewerId => Viewer?.UserId ?? 0;

    private long ViewerTeamId => Viewer?.TeamId ?? 0;

    private void FilterPart<TPart>(ModelBuilder builder)
        where TPart : Part<Complaint> =>
        builder.Entity<TPart>().HasQueryFilter(VisibleWithTheWhole, p =>
            SeesEverything || Complaints.Any(c => c.Id == EF.Property<long>(p, "ComplaintId")));

    private void FilterActionPart<TPart>(ModelBuilder builder)
        where TPart : Part<CorrectiveAction> =>
        builder.Entity<TPart>().HasQueryFilter(VisibleWithTheWhole, _ => SeesEverything || SeesCustomerData);

    private void FilterByVisibility(ModelBuilder builder)
    {
        FilterPart<ComplaintTransition>(builder);
        FilterPart<Remedy>(builder);
        FilterPart<Proposal>(builder);
        FilterPart<CommunicationEntry>(builder);
        FilterPart<Finding>(builder);
        FilterPart<WhyAnswer>(builder);
        FilterPart<RevisitAttempt>(builder);
        FilterPart<HandOver>(builder);
        builder.Entity<Attachment>().HasQueryFilter(VisibleWithTheWhole, p =>
            SeesEverything || Complaints.Any(c => c.Id == EF.Property<long>(p, "ComplaintId")));
        builder.Entity<Customer>().HasQueryFilter(Visible, c =>
            SeesEverything
            || (SeesCustomerData
                && (c.TeamId == null || SeesAllTeams || c.TeamId == ViewerTeamId || c.OwnerId == ViewerId)
                && (c.Level == InfoLevel.Public || c.Level == InternalIfRead || c.Level == ConfidentialIfRead || c.Level == TopSecretIfRead
                    || (c.Level == ConfidentialIfOwn && (c.OwnerId == ViewerId || c.TeamId == ViewerTeamId)))));

        builder.Entity<Complaint>().HasQueryFilter(Visible, c =>
            SeesEverything
            || (SeesCustomerData
                && (c.TeamId == null || SeesAllTeams || c.TeamId == ViewerTeamId || c.OwnerId == ViewerId)
                && (c.Level == InfoLevel.Public || c.Level == InternalIfRead || c.Level == ConfidentialIfRead || c.Level == TopSecretIfRead
                    || (c.Level == ConfidentialIfOwn && (c.OwnerId == ViewerId || c.TeamId == ViewerTeamId)))
                && (c.CustomerLevel == InfoLevel.Public || c.CustomerLevel == InternalIfRead || c.CustomerLevel == ConfidentialIfRead || c.CustomerLevel == TopSecretIfRead
                    || (c.CustomerLevel == ConfidentialIfOwn && (c.OwnerId == ViewerId || c.TeamId == ViewerTeamId)))));

        // INT-15. An interaction is seen by whoever sees its customer and may read its level.
        builder.Entity<Interaction>().HasQueryFilter(Visible, i =>
            SeesEverything
            || Customers.Any(c => c.Id == i.CustomerId
                && (i.Level == InfoLevel.Public || i.Level == InternalIfRead || i.Level == ConfidentialIfRead || i.Level == TopSecretIfRead
                    || (i.Level == ConfidentialIfOwn && (i.AgentId == ViewerId || c.TeamId == ViewerTeamId)))));
        builder.Entity<InteractionCorrection>().HasQueryFilter(VisibleWithTheWhole, p =>
            SeesEverything || Interactions.Any(i => i.Id == EF.Property<long>(p, "InteractionId")));

        // FDB-05.
        builder.Entity<FeedbackItem>().HasQueryFilter(Visible, f =>
            SeesEverything
            || (SeesCustomerData
                && (f.TeamId == null || SeesAllTeams || f.TeamId == ViewerTeamId || f.OwnerId == ViewerId)
                && (f.Level == InfoLevel.Public || f.Level == InternalIfRead || f.Level == ConfidentialIfRead || f.Level == TopSecretIfRead
                    || (f.Level == ConfidentialIfOwn && (f.OwnerId == ViewerId || f.TeamId == ViewerTeamId)))
                && (f.CustomerLevel == InfoLevel.Public || f.CustomerLevel == InternalIfRead || f.CustomerLevel == ConfidentialIfRead || f.CustomerLevel == TopSecretIfRead
                    || (f.CustomerLevel == ConfidentialIfOwn && (f.OwnerId == ViewerId || f.TeamId == ViewerTeamId)))));
        builder.Entity<FeedbackReply>().HasQueryFilter(VisibleWithTheWhole, p =>
            SeesEverything || Feedback.Any(f => f.Id == EF.Property<long>(p, "FeedbackId")));

        // TSK-11, TSK-13. A task is seen by whoever is to do it or asked for it, whether he sees its customer or its
        // complaint or not. What a department is asked about a complaint, by whoever sees the complaint as well.
        builder.Entity<FollowUpTask>().HasQueryFilter(Visible, t =>
            SeesEverything
            || (SeesCustomerData
                && (t.AssigneeId == ViewerId || t.RequesterId == ViewerId || t.TeamId == ViewerTeamId || (t.TeamId == null && t.ComplaintId == null) || SeesAllTeams)
                && (t.Level == InfoLevel.Public || t.Level == InternalIfRead || t.Level == ConfidentialIfRead || t.Level == TopSecretIfRead
                    || (t.Level == ConfidentialIfOwn && (t.AssigneeId == ViewerId || t.RequesterId == ViewerId || t.TeamId == ViewerTeamId))))
            || Complaints.Any(c => c.Id == t.ComplaintId));
        builder.Entity<FollowUpTaskTransition>().HasQueryFilter(VisibleWithTheWhole, p =>
            SeesEverything || Tasks.Any(t => t.Id == EF.Property<long>(p, "TaskId")));

        // CAS-09. What is published is everybody's; before and after that its author sees it, and who could review it.
        builder.Entity<CaseArticle>().HasQueryFilter(Visible, a =>
            SeesEverything
            || (SeesCustomerData && (a.Status == CaseStatus.Published || a.AuthorId == ViewerId))
            || (ReviewsCases && Complaints.Any(c => c.Id == a.ComplaintId)));

        // CMP-69. One's own views, and those of the team.
        builder.Entity<SavedView>().HasQueryFilter(Visible, v => SeesEverything || v.OwnerId == ViewerId || v.TeamId == ViewerTeamId);

        // MAI-08. Messages are seen by whoever sees to it that they leave.
        builder.Entity<OutgoingMail>().HasQueryFilter(Visible, _ => SeesEverything || SeesTheOutbox);

        // LRN-21. Everybody who works with complaints learns what is done about them.
        builder.Entity<CorrectiveAction>().HasQueryFilter(Visible, _ => SeesEverything || SeesCustomerData);
        FilterActionPart<LinkedComplaint>(builder);
        FilterActionPart<EffectCheck>(builder);
        FilterActionPart<CorrectiveActionTransition>(builder);

        // What belongs to a customer is seen by whoever sees the customer.
        builder.Entity<Contact>().HasQueryFilter(VisibleWithTheWhole, p =>
            SeesEverything || Customers.Any(c => c.Id == EF.Property<long>(p, "CustomerId")));
        builder.Entity<TierAssignment>().HasQueryFilter(VisibleWithTheWhole, p =>
            SeesEverything || Customers.Any(c => c.Id == EF.Property<long>(p, "CustomerId")));
        builder.Entity<LegalHold>().HasQueryFilter(VisibleWithTheWhole, p =>
            SeesEverything || Customers.Any(c => c.Id == EF.Property<long>(p, "CustomerId")));
        builder.Entity<Purchase>().HasQueryFilter(VisibleWithTheWhole, p =>
            SeesEverything || Customers.Any(c => c.Id == p.CustomerId));
    }
}
