using CrmPortal.Domain.Customers;

namespace CrmPortal.Web.Hosting;

/// <summary>The organisation that runs the portal, from the configuration section of the same name.</summary>
/// <param name="Name">Shown on every page and in e-mails.</param>
/// <param name="Zone">Decides which day an instant falls on, and is the zone of every time on screen.</param>
/// <param name="Culture">Language for whoever has not chosen one.</param>
/// <param name="Currency">ISO 4217; the currency of amounts that name none.</param>
/// <param name="Region">Where telephone numbers without a country code are from.</param>
public sealed record Organisation(string Name, TimeZoneInfo Zone, string Culture, string Currency, PhoneRegion Region);
