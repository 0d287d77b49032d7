using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Localization;
using CrmPortal.Web.Pages;
using CrmPortal.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CrmPortal.Web.Tests.Security;

/// <summary>Every step of every module says no in the same way.</summary>
[Trait("Rule", "SEC-05")]
public sealed partial class StepPageTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly Type[] Steps =
        [.. typeof(IStepPage).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IStepPage)) && !type.IsAbstract)];

    [Fact]
    public async Task Every_step_has_an_address()
    {
        var found = (await StepsAsync()).Select(step => step.Model).ToHashSet();

        Assert.Empty(Steps.Where(type => !found.Contains(type)).Select(type => type.FullName));
    }

    [Fact]
    public async Task A_visitor_is_asked_to_sign_in()
    {
        using var visitor = host.Visit();
        foreach (var step in await StepsAsync())
        {
            var page = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Get, step.Address), expected: null);

            Assert.True(page.Location?.Contains("/account/sign-in", StringComparison.Ordinal), $"{step.Address} answered {page.Status}.");
        }
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public async Task A_role_without_the_right_is_told_so_and_the_others_that_there_is_no_such_record(Role role)
    {
        using var visitor = await host.SignInAsync(role);
        foreach (var step in await StepsAsync())
        {
            await visitor.GetAsync(step.Address, step.Roles.Contains(role) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden);
        }
    }

    [Theory]
    [InlineData(Role.Agent)]
    [InlineData(Role.Supervisor)]
    [InlineData(Role.Manager)]
    public async Task What_is_sent_is_answered_like_what_is_asked_for(Role role)
    {
        using var visitor = await host.SignInAsync(role);
        var token = (await visitor.GetAsync("/account/password")).ValueOf("__RequestVerificationToken")!;
        foreach (var step in await StepsAsync())
        {
            await visitor.PostAsync(
                step.Address,
                [new("__RequestVerificationToken", token)],
                step.Roles.Contains(role) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public void Every_step_is_for_somebody_and_none_for_everybody() =>
        Assert.All(Steps, type => Assert.InRange(RolesOf(type).Count, 1, Enum.GetValues<Role>().Length - 1));

    // Where somebody else saved first, the page tells the fields that differ by their names.
    [Theory]
    [InlineData("en")]
    [InlineData("zh-CN")]
    public void A_field_of_a_record_that_is_edited_has_a_name(string language)
    {
        using var scope = host.Services.CreateScope();
        var context = new PageContext { HttpContext = new DefaultHttpContext { RequestServices = scope.ServiceProvider } };
        var editing = Steps.Where(type => type.GetMethod("StoredForm", BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType is { IsGenericType: false });
        var nameless = from type in editing
                       from field in type.GetProperty("Input")!.PropertyType.GetProperties()
                       where field.CanWrite
                       let page = (IStepPage)ActivatorUtilities.CreateInstance(scope.ServiceProvider, type)
                       where !Named(page, context, field.Name, language)
                       select $"{type.FullName}.{field.Name}";

        Assert.Empty(nameless);
    }

    private static bool Named(IStepPage page, PageContext context, string field, string language)
    {
        ((PageModel)page).PageContext = context;
        return Texts.In(language, () =>
        {
            try
            {
                return page.Label(field).Length > 0;
            }
            catch (InvalidOperationException)
            {
                return false;
            }
        });
    }

    /// <summary>The addresses of the steps, with a record that does not exist.</summary>
    private async Task<IReadOnlyList<Step>> StepsAsync()
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        List<Step> steps = [];
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor
                && await loader.LoadAsync(descriptor, EndpointMetadataCollection.Empty) is { ModelTypeInfo: { } model }
                && model.IsAssignableTo(typeof(IStepPage)))
            {
                var address = "/" + Placeholder.Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), Unknown);
                steps.Add(new Step(model.AsType(), address, RolesOf(model.AsType())));
            }
        }

        return steps;
    }

    /// <summary>Those that all its policies let in and the step itself is for.</summary>
    private HashSet<Role> RolesOf(Type model)
    {
        using var scope = host.Services.CreateScope();
        var page = (IStepPage)ActivatorUtilities.CreateInstance(scope.ServiceProvider, model);
        var roles = page.Roles.ToHashSet();
        foreach (var policy in model.GetCustomAttributes(inherit: true).OfType<AuthorizeAttribute>().Select(attribute => attribute.Policy!))
        {
            roles.IntersectWith(Policies.All[policy]);
        }

        return roles;
    }

    private static string Unknown(Match placeholder) =>
        placeholder.Value.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
        : placeholder.Value.Contains(":long", StringComparison.Ordinal) ? "999999"
        : "XX-999999";

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }

    private sealed record Step(Type Model, string Address, HashSet<Role> Roles);
}
