using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

/// <summary>
/// SEC-01 … SEC-04: what a user may not see does not exist for him, in any query. The filters compare with the
/// properties below, which are read anew for every query.
/// </summary>
public abstract partial class CrmDbContext
{
    public const string Visible = "visible";

    private Actor? Viewer => Origin?.Actor;

    /// <summary>Jobs, imports and the operator's command line.</summary>
    private bool SeesEverything => Viewer is { IsSystem: true };

    private bool SeesCustomerData => Viewer is { Role: Role.Agent or Role.Supervisor or Role.Manager };

    private bool SeesAllTeams => Viewer is { Role: Role.Manager };

    private bool IsTrusted => Viewer is { Role: Role.Supervisor or Role.Manager };

    private bool ReadsInternal => Viewer is { Clearance: >= InfoLevel.Internal };

    private bool ReadsConfidential => Viewer is { Clearance: >= InfoLevel.Confidential };

    private bool ReadsTopSecret => Viewer is { Clearance: >= InfoLevel.TopSecret };

    private long ViewerId => Viewer?.UserId ?? 0;

    private long ViewerTeamId => Viewer?.TeamId ?? 0;

    private void FilterPart<TPart>(ModelBuilder builder)
        where TPart : Part =>
        builder.Entity<TPart>().HasQueryFilter(Visible, p =>
            SeesEverything || Complaints.Any(c => c.Id == EF.Property<long>(p, "ComplaintId")));

    private void FilterByVisibility(ModelBuilder builder)
    {
        FilterPart<ComplaintTransition>(builder);
        FilterPart<Remedy>(builder);
        FilterPart<Proposal>(builder);
        FilterPart<CommunicationEntry>(builder);
        FilterPart<Finding>(builder);
        FilterPart<RevisitAttempt>(builder);
        FilterPart<HandOver>(builder);
        builder.Entity<Customer>().HasQueryFilter(Visible, c =>
            SeesEverything
            || (SeesCustomerData
                && (c.TeamId == null || SeesAllTeams || c.TeamId == ViewerTeamId || c.OwnerId == ViewerId)
                && (c.Level == InfoLevel.Public
                    || (c.Level == InfoLevel.Internal && ReadsInternal)
                    || (c.Level == InfoLevel.Confidential && ReadsConfidential
                        && (IsTrusted || c.OwnerId == ViewerId || c.TeamId == ViewerTeamId))
                    || (c.Level == InfoLevel.TopSecret && ReadsTopSecret))));

        builder.Entity<Complaint>().HasQueryFilter(Visible, c =>
            SeesEverything
            || (SeesCustomerData
                && (c.TeamId == null || SeesAllTeams || c.TeamId == ViewerTeamId || c.OwnerId == ViewerId)
                && (c.Level == InfoLevel.Public
                    || (c.Level == InfoLevel.Internal && ReadsInternal)
                    || (c.Level == InfoLevel.Confidential && ReadsConfidential
                        && (IsTrusted || c.OwnerId == ViewerId || c.TeamId == ViewerTeamId))
                    || (c.Level == InfoLevel.TopSecret && ReadsTopSecret))
                && (c.CustomerLevel == InfoLevel.Public
                    || (c.CustomerLevel == InfoLevel.Internal && ReadsInternal)
                    || (c.CustomerLevel == InfoLevel.Confidential && ReadsConfidential
                        && (IsTrusted || c.OwnerId == ViewerId || c.TeamId == ViewerTeamId))
                    || (c.CustomerLevel == InfoLevel.TopSecret && ReadsTopSecret))));

        // INT-15. An interaction is seen by whoever sees its customer and may read its level.
        builder.Entity<Interaction>().HasQueryFilter(Visible, i =>
            SeesEverything
            || Customers.Any(c => c.Id == i.CustomerId
                && (i.Level == InfoLevel.Public
                    || (i.Level == InfoLevel.Internal && ReadsInternal)
                    || (i.Level == InfoLevel.Confidential && ReadsConfidential
                        && (IsTrusted || i.AgentId == ViewerId || c.TeamId == ViewerTeamId))
                    || (i.Level == InfoLevel.TopSecret && ReadsTopSecret))));
        builder.Entity<InteractionCorrection>().HasQueryFilter(Visible, p =>
            SeesEverything || Interactions.Any(i => i.Id == EF.Property<long>(p, "InteractionId")));

        // TSK-11. A task is seen by whoever is to do it or asked for it, whether he sees its customer or not.
        builder.Entity<FollowUpTask>().HasQueryFilter(Visible, t =>
            SeesEverything
            || (SeesCustomerData
                && (t.AssigneeId == ViewerId || t.RequesterId == ViewerId || t.TeamId == ViewerTeamId || t.TeamId == null || SeesAllTeams)
                && (t.Level == InfoLevel.Public
                    || (t.Level == InfoLevel.Internal && ReadsInternal)
                    || (t.Level == InfoLevel.Confidential && ReadsConfidential
                        && (IsTrusted || t.AssigneeId == ViewerId || t.RequesterId == ViewerId || t.TeamId == ViewerTeamId))
                    || (t.Level == InfoLevel.TopSecret && ReadsTopSecret))));
        builder.Entity<FollowUpTaskTransition>().HasQueryFilter(Visible, p =>
            SeesEverything || Tasks.Any(t => t.Id == EF.Property<long>(p, "TaskId")));

        // What belongs to a customer is seen by whoever sees the customer.
        builder.Entity<Contact>().HasQueryFilter(Visible, p =>
            SeesEverything || Customers.Any(c => c.Id == EF.Property<long>(p, "CustomerId")));
        builder.Entity<TierAssignment>().HasQueryFilter(Visible, p =>
            SeesEverything || Customers.Any(c => c.Id == EF.Property<long>(p, "CustomerId")));
        builder.Entity<Purchase>().HasQueryFilter(Visible, p =>
            SeesEverything || Customers.Any(c => c.Id == p.CustomerId));
    }
}
