using CrmPortal.Domain.Customers;
using CrmPortal.Domain.ServiceLevels;

namespace CrmPortal.Data.Importing;

/// <summary>What an import needs to know of the organisation.</summary>
/// <param name="Clocks">For the complaints that are still open; their calendar names the time zone.</param>
/// <param name="Currency">ISO 4217, of amounts that name none.</param>
/// <param name="Region">Of telephone numbers without a country code.</param>
public sealed record ImportSettings(ClockSettings Clocks, string Currency, PhoneRegion Region);
