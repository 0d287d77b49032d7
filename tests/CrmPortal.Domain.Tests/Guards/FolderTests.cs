using System.Text.RegularExpressions;
using Xunit;

namespace CrmPortal.Domain.Tests.Guards;

/// <summary>A module is one word on every floor, and no folder is longer than a screen.</summary>
public sealed partial class FolderTests
{
    private const int MostFiles = 25;
    private const string Pages = "src/CrmPortal.Web/Pages/";

    /// <summary>What a floor holds beside the modules: what serves all of them.</summary>
    private static readonly Dictionary<string, string[]> Beside = new(StringComparer.Ordinal)
    {
        ["src/CrmPortal.Domain"] = [],
        ["src/CrmPortal.Data"] = ["Auditing", "Importing", "Jobs", "Lists", "Mailing", "Providers", "Searching", "Users", "Writing"],
        ["src/CrmPortal.Web/Pages"] = ["Home", "Hosting", "Importing", "Jobs", "Mailing", "Users"],
        ["src/CrmPortal.Web/Localization"] = ["Home", "Hosting", "Importing", "Jobs", "Mailing", "Users"],
        ["tests/CrmPortal.Testing"] = [],
        ["tests/CrmPortal.Testing.Portal"] = ["Databases", "Hosting", "Importing", "Mailing", "Users"],
        ["tests/CrmPortal.Domain.Tests"] = ["Guards"],
        ["tests/CrmPortal.Data.Tests"] = ["Auditing", "Importing", "Jobs", "Lists", "Mailing", "Providers", "SampleData", "Searching", "Writing"],
        ["tests/CrmPortal.Web.Tests"] = ["Hosting", "Importing", "Localization", "Mailing", "Security", "Users"],
    };

    public static TheoryData<string> Floors() => [.. Beside.Keys];

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_floor_holds_modules_and_what_serves_them(string floor)
    {
        var strays = Directory.EnumerateDirectories(Path.Combine(Repository.Root, floor))
            .Select(folder => Path.GetFileName(folder)!)
            .Where(name => name is not ("bin" or "obj"))
            .Where(name => !DomainShapeTests.Modules.Contains(name, StringComparer.Ordinal) && !Beside[floor].Contains(name, StringComparer.Ordinal));

        Assert.Empty(strays);
    }

    [Fact]
    public void A_document_of_the_domain_is_named_like_its_module()
    {
        string[] beside = ["glossary", "importing", "jobs", "mailing", "permissions", "users"];
        var known = DomainShapeTests.Modules.Select(module => KebabCase().Replace(module, "-").ToLowerInvariant()).Concat(beside);

        var strays = Repository.Files("docs/domain", ".md").Select(file => Path.GetFileNameWithoutExtension(file.Path)).Except(known, StringComparer.Ordinal);

        Assert.Empty(strays);
    }

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void No_folder_is_longer_than_a_screen(string tree)
    {
        var crowded = Repository.Files(tree, ".cs", ".cshtml")
            .GroupBy(file => file.Path[..file.Path.LastIndexOf('/')], StringComparer.Ordinal)
            .Where(folder => folder.Count() > MostFiles)
            .Select(folder => $"{folder.Count()} files in {folder.Key}");

        Assert.Empty(crowded);
    }

    // A new module is its own folders and one line of this list.
    [Fact]
    public void Every_folder_of_pages_is_in_the_list_of_modules_in_their_order()
    {
        var listed = ListedModule().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src/CrmPortal.Web/Hosting/Modules.cs")))
            .Select(match => match.Groups["module"].Value)
            .ToList();
        var web = Repository.Files("src/CrmPortal.Web", ".cs", ".cshtml").Select(file => file.Path).ToList();
        var withPages = web.Where(path => path.StartsWith(Pages, StringComparison.Ordinal) && path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Select(path => path[Pages.Length..].Split('/'))
            .Where(parts => parts.Length > 1 && parts[0] is not ("Shared" or "Hosting"))
            .Select(parts => parts[0]);

        Assert.Empty(withPages.Except(listed, StringComparer.Ordinal));
        Assert.All(listed, module => Assert.Contains(web, path => path.EndsWith($"/{module}/{module}Module.cs", StringComparison.Ordinal)));
        Assert.Equal(
            DomainShapeTests.Modules.Where(module => listed.Contains(module, StringComparer.Ordinal)),
            listed.Where(module => DomainShapeTests.Modules.Contains(module, StringComparer.Ordinal)));
    }

    [Fact]
    public void A_module_names_its_tables_in_its_own_folder()
    {
        var strays = Repository.Files("src/CrmPortal.Data", ".cs")
            .Where(file => file.Text.Contains("public DbSet<", StringComparison.Ordinal))
            .Select(file => file.Path["src/CrmPortal.Data/".Length..])
            .Where(path => path is not "CrmDbContext.cs" && !(path.Split('/') is [var folder, var name] && string.Equals(name, $"CrmDbContext.{folder}.cs", StringComparison.Ordinal)));

        Assert.Empty(strays);
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"new (?<module>\w+)Module\(\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ListedModule();
}
