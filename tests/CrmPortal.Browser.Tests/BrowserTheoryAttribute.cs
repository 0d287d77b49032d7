using Xunit;

namespace CrmPortal.Browser.Tests;

/// <summary>
/// A test in a real Chromium. Without one on the machine it shows as skipped, unless CRM_REQUIRE_BROWSER forbids that.
/// </summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CRM_REQUIRE_BROWSER") is null)
        {
            Skip = "No Chromium was found; set CHROMIUM to its path.";
        }
    }
}
