using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Web.Pages.Customers.Steps;

/// <summary>What <c>_Holds</c> shows beside the form.</summary>
public interface IHoldPage
{
    Customer Customer { get; }

    /// <summary>CUS-18, CUS-19. As far as the reader sees complaints.</summary>
    IReadOnlyList<RuleViolation> AgainstErasing { get; }
}
