using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
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

    private void FilterByVisibility(ModelBuilder builder)
    {
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

        // What belongs to a customer is seen by whoever sees the customer.
        builder.Entity<Contact>().HasQueryFilter(Visible, p =>
            SeesEverything || Customers.Any(c => c.Id == EF.Property<long>(p, "CustomerId")));
        builder.Entity<TierAssignment>().HasQueryFilter(Visible, p =>
            SeesEverything || Customers.Any(c => c.Id == EF.Property<long>(p, "CustomerId")));
        builder.Entity<Purchase>().HasQueryFilter(Visible, p =>
            SeesEverything || Customers.Any(c => c.Id == p.CustomerId));
    }
}
