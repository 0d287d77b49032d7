using System.Reflection;
using System.Runtime.CompilerServices;
using CrmPortal.Domain.Shared;
using Xunit;

namespace CrmPortal.Domain.Tests.Guards;

public sealed class DomainShapeTests
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Public members of a root: what is more belongs to a component or a value.</summary>
    private const int MostMembers = 60;

    /// <summary>A module may use those before it. A new one needs a decision record.</summary>
    internal static readonly string[] Modules =
    [
        "Shared", "Calendar", "Attachments", "Tiers", "ServiceLevels", "Customers", "Interactions", "Tasks", "Requests",
        "Feedback", "Complaints", "Knowledge", "Quality", "Surveys", "Care", "Value", "Protection", "Kpis",
    ];

    private static readonly Assembly Domain = typeof(Entity).Assembly;

    [Fact]
    public void The_domain_uses_nothing_but_the_runtime_and_the_numbering_plans()
    {
        var used = Domain.GetReferencedAssemblies().Select(a => a.Name!);

        Assert.All(used, name => Assert.True(name.StartsWith("System.", StringComparison.Ordinal) || name is "PhoneNumbers", name));
    }

    [Fact]
    public void Every_type_stands_in_a_module()
    {
        var strays = Types().Where(t => Array.IndexOf(Modules, ModuleOf(t)) < 0).Select(t => t.FullName);

        Assert.Empty(strays);
    }

    [Fact]
    public void A_module_uses_only_those_before_it()
    {
        var wrong = from type in Types()
                    from used in UsedBy(type).SelectMany(Parts)
                    where used.Assembly == Domain && Array.IndexOf(Modules, ModuleOf(used)) > Array.IndexOf(Modules, ModuleOf(type))
                    select $"{type.FullName} uses {used.FullName}";

        Assert.Empty(wrong.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void An_aggregate_can_be_overlooked()
    {
        var crowded = from type in Types()
                      where type.IsSubclassOf(typeof(Aggregate))
                      let members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                          .Count(m => m is not MethodBase { IsSpecialName: true })
                      where members > MostMembers
                      select $"{type.Name}: {members}";

        Assert.Empty(crowded);
    }

    [Fact]
    public void Nothing_in_the_domain_can_be_set_from_outside()
    {
        var open = from type in Types()
                   from property in type.GetProperties(Everything)
                   where property.SetMethod is { IsPublic: true } set
                       && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
                       && !type.IsDefined(typeof(CompilerGeneratedAttribute))
                   select $"{type.FullName}.{property.Name}";

        Assert.Empty(open);
    }

    private static IEnumerable<Type> Types() =>
        Domain.GetTypes().Where(t => t.Namespace?.StartsWith("CrmPortal.Domain", StringComparison.Ordinal) is true);

    private static string ModuleOf(Type type) => (type.Namespace ?? "").Split('.').ElementAtOrDefault(2) ?? "";

    private static IEnumerable<Type> UsedBy(Type type) =>
    [
        .. type.GetFields(Everything).Select(f => f.FieldType),
        .. type.GetProperties(Everything).Select(p => p.PropertyType),
        .. type.GetMethods(Everything).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType)),
        .. type.GetConstructors(Everything).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)),
        .. type.GetInterfaces(),
        .. type.BaseType is { } parent ? [parent] : Type.EmptyTypes,
    ];

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? [type, .. type.GetGenericArguments().SelectMany(Parts)]
        : [type];
}
