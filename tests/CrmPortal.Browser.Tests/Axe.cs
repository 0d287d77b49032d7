using Deque.AxeCore.Commons;

namespace CrmPortal.Browser.Tests;

/// <summary>
/// What a window has axe do on a page. Only violations are worked out, in the page itself: the policy of the portal
/// forbids frames, so there is nothing to collect elsewhere.
/// </summary>
internal static class Axe
{
    /// <summary>Whether the script stands in the page already, for a page that is looked at twice.</summary>
    public const string IsThere = "() => 'axe' in window";

    /// <summary>A line for each rule of WCAG 2.2 AA that is violated; what axe calls best practice is none of it.</summary>
    public const string Violations =
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

    public static string Script { get; } = new BundledAxeScriptProvider().GetScript();
}
