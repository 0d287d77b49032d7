using System.Reflection;
using CrmPortal.Testing;
using Xunit;
using Xunit.Sdk;

namespace CrmPortal.Data.Tests.Providers;

public sealed class DatabaseTheoryTests
{
    /// <summary>The runner looks it up by name, and leaves out every test of the kind where it finds none.</summary>
    [Fact]
    public void The_runner_finds_what_makes_a_test_per_database()
    {
        var named = typeof(DatabaseTheoryAttribute).GetCustomAttributesData().Single(a => a.AttributeType == typeof(XunitTestCaseDiscovererAttribute));

        Assert.NotNull(Assembly.Load((string)named.ConstructorArguments[1].Value!).GetType((string)named.ConstructorArguments[0].Value!));
    }
}
