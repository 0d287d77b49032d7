using CrmPortal.Data;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CrmPortal.Testing;

/// <summary>
/// A test that runs once per database; its one parameter is the <see cref="DatabaseProvider"/>. A database that is
/// not configured shows as skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CrmPortal.Testing.DatabaseTheoryDiscoverer", "CrmPortal.Testing.Portal")]
public sealed class DatabaseTheoryAttribute : FactAttribute;

public sealed class DatabaseTheoryDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var display = discoveryOptions.MethodDisplayOrDefault();
        var options = discoveryOptions.MethodDisplayOptionsOrDefault();
        return Enum.GetValues<DatabaseProvider>().Select(database => DatabaseCase.WhySkipped(database) is { } reason
            ? new XunitSkippedDataRowTestCase(messages, display, options, testMethod, reason, [database])
            : new XunitTestCase(messages, display, options, testMethod, [database]));
    }
}
