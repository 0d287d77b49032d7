using System.Reflection;
using CrmPortal.Data;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CrmPortal.Testing;

/// <summary>
/// A test that runs once per database; the first parameter is its <see cref="DatabaseProvider"/>. Rows of data
/// attributes follow in the other parameters. A database that is not configured shows as skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CrmPortal.Testing.DatabaseTheoryDiscoverer", "CrmPortal.Testing")]
public sealed class DatabaseTheoryAttribute : TheoryAttribute;

public sealed class DatabaseTheoryDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var display = discoveryOptions.MethodDisplayOrDefault();
        var options = discoveryOptions.MethodDisplayOptionsOrDefault();
        foreach (var database in Enum.GetValues<DatabaseProvider>())
        {
            foreach (var row in Rows(testMethod.Method.ToRuntimeMethod()))
            {
                object?[] arguments = [database, .. row];
                yield return DatabaseCase.WhySkipped(database) is { } reason
                    ? new XunitSkippedDataRowTestCase(messages, display, options, testMethod, reason, arguments)
                    : new XunitTestCase(messages, display, options, testMethod, arguments);
            }
        }
    }

    private static IEnumerable<object?[]> Rows(MethodInfo method)
    {
        List<DataAttribute> sources = [.. method.GetCustomAttributes<DataAttribute>()];
        return sources.Count == 0 ? [[]] : sources.SelectMany(s => s.GetData(method));
    }
}
