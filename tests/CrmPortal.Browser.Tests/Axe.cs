using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CrmPortal.Browser.Tests;

/// <summary>
/// Has axe look at a page as it is. Only violations are worked out, in the page itself: the policy of the portal forbids
/// frames, so there is nothing to collect elsewhere.
/// </summary>
internal static class Axe
{
    private const string IsThere = "() => 'axe' in window";

    /// <summary>WCAG 2.2 AA; what axe calls best practice is none of it.</summary>
    private const string Run =
        """
        async () => {
            const found = await axe.run(document, {
                runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
                resultTypes: ["violations"],
                iframes: false,
                preload: false,
                selectors: false,
            });
            return found.violations.map(v => `${v.id}: ${v.help} ${v.nodes.slice(0, 3).map(n => n.html).join(" | ")}`);
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong with the page, a line per rule.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>(IsThere))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Run);
    }
}
