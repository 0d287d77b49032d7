using System.Text.RegularExpressions;
using Xunit;

namespace CrmPortal.Domain.Tests.Guards;

/// <summary>What must not be written, wherever it stands.</summary>
public sealed partial class SourceTests
{
    /// <summary>Files that may look past the visibility filters.</summary>
    private static readonly string[] MayIgnoreFilters =
    [
        // The level of a customer spreads to all their complaints; the search index holds every customer.
        "src/CrmPortal.Data/Customers/LevelReactions.cs",
        "src/CrmPortal.Data/Providers/ProviderFacts.cs",
        "src/CrmPortal.Data/Providers/SqlServer/SqlServerFacts.cs",
        "src/CrmPortal.Data/Searching/CustomerIndex.cs",

        // A question goes with its complaint to another customer, whoever sees it.
        "src/CrmPortal.Data/Tasks/MoveQuestions.cs",

        // An organisation belongs to itself also through one that the actor does not see.
        "src/CrmPortal.Data/Customers/CustomerLoading.cs",

        // A clock depends on the tier of the customer, whoever reads it.
        "src/CrmPortal.Data/Complaints/ComplaintNames.cs",

        // The owner of a complaint hears of an answer, whoever gives it.
        "src/CrmPortal.Data/Complaints/ComplaintLoading.cs",

        // Numbers that are the same whoever asks.
        "src/CrmPortal.Data/Quality/RepeatCounts.cs",

        // What must not stand in a case is known to the complaint, whoever writes the case.
        "src/CrmPortal.Data/Knowledge/CaseLoading.cs",

        // Parts that are reached through a whole that may be seen.
        "src/CrmPortal.Data/Lists/PartsLoading.cs",
    ];

    [Fact]
    public void Text_is_always_encoded() => Assert.Empty(Found(RawHtml(), ".cs", ".cshtml"));

    [Fact]
    public void Nobody_looks_past_the_visibility_filters() =>
        Assert.Empty(Found(IgnoredFilter(), ".cs", ".cshtml").Except(MayIgnoreFilters, StringComparer.Ordinal));

    [Fact]
    public void Sql_stands_with_the_provider_it_is_for() =>
        Assert.All(Found(Sql(), ".cs", ".cshtml"), path => Assert.StartsWith("src/CrmPortal.Data/Providers/", path, StringComparison.Ordinal));

    [Fact]
    public void Sql_never_is_put_together_from_text() => Assert.Empty(Found(RawSql(), ".cs"));

    [Fact]
    public void Pages_have_no_inline_styles_and_handlers() => Assert.Empty(Found(Inline(), ".cshtml"));

    // A form whose session ended is kept; by their names passwords are left out.
    [Fact]
    public void Every_password_field_is_named_one() => Assert.Empty(Found(OddlyNamedPassword(), ".cshtml"));

    [Fact]
    public void The_domain_reads_no_clock() =>
        Assert.All(Found(ClockRead(), ".cs"), path => Assert.DoesNotContain("src/CrmPortal.Domain/", path, StringComparison.Ordinal));

    [Fact]
    public void The_numbering_plans_are_asked_in_one_place() =>
        Assert.Equal(["src/CrmPortal.Domain/Customers/NumberingPlan.cs"], Found(NumberingPlans(), ".cs"));

    [Fact]
    public void Data_alone_checks_its_arguments_for_null() =>
        Assert.All(Found(NullCheck(), ".cs"), path => Assert.StartsWith("src/CrmPortal.Data/", path, StringComparison.Ordinal));

    // What a log may not tell is kept from it in one place, and values of parameters never come near.
    [Fact]
    public void The_log_is_put_together_in_one_place()
    {
        Assert.Equal(["src/CrmPortal.Web/Hosting/PortalLog.cs"], Found(OwnLog(), ".cs"));
        Assert.Empty(Found(SensitiveData(), ".cs"));
    }

    // Its window waits until a page is ready, so that no journey depends on how fast the machine is.
    [Fact]
    public void Browser_journeys_reach_pages_only_through_their_window() =>
        Assert.Equal(
            ["Chromium.cs", "Window.Acts.cs", "Window.cs"],
            FoundIn("tests/CrmPortal.Browser.Tests", Playwright(), ".cs").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Browser_journeys_wait_for_what_happens_and_not_for_time_to_pass() =>
        Assert.Empty(FoundIn("tests/CrmPortal.Browser.Tests", TimedWait(), ".cs"));

    private static IEnumerable<string> Found(Regex unwanted, params string[] endings) => FoundIn("src", unwanted, endings);

    private static IEnumerable<string> FoundIn(string folder, Regex unwanted, params string[] endings) =>
        Repository.Files(folder, endings).Where(f => unwanted.IsMatch(f.Text)).Select(f => f.Path);

    [GeneratedRegex(@"\bArgumentNullException\.ThrowIfNull\(", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NullCheck();

    [GeneratedRegex(@"\bHtml\.Raw\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RawHtml();

    [GeneratedRegex(@"\bIgnoreQueryFilters\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IgnoredFilter();

    [GeneratedRegex(@"\b(FromSql|SqlQuery|ExecuteSql)(Raw|Interpolated)?(Async)?\s*[(<]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Sql();

    [GeneratedRegex(@"\b(FromSqlRaw|SqlQueryRaw|ExecuteSqlRaw(Async)?)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex RawSql();

    [GeneratedRegex(@"<[^>]*\s(style|on[a-z]+)\s*=\s*[""']", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex(@"<field for=""(?![^""]*Password)[^""]*""[^>]*type=""password""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OddlyNamedPassword();

    [GeneratedRegex(@"\busing PhoneNumbers\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NumberingPlans();

    [GeneratedRegex(@"\bLoggerConfiguration\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OwnLog();

    [GeneratedRegex(@"\bEnableSensitiveDataLogging\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SensitiveData();

    [GeneratedRegex(@"\b(DateTime|DateTimeOffset)\.(UtcNow|Now|Today)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ClockRead();

    [GeneratedRegex(@"\b(Playwright|I(Page|Locator|Keyboard|BrowserContext))\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Playwright();

    [GeneratedRegex(@"\b(Task\.Delay|Thread\.Sleep|WaitForTimeout(Async)?|NetworkIdle|Stopwatch)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TimedWait();
}
