using System.Text.Encodings.Web;
using System.Text.Unicode;
using CrmPortal.Web.Filters;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace CrmPortal.Web.Hosting;

/// <summary>What all pages share: how they bind, validate, refuse and encode. The pages and validators are found by themselves.</summary>
internal static class PageRegistration
{
    public static void AddPages(this IServiceCollection services, LimitSettings limits)
    {
        services.AddRazorPages(options =>
            {
                options.Conventions.Add(new PageConventions(limits));
            })
            .AddMvcOptions(options =>
            {
                options.Filters.Add<HandlerFilter>(int.MinValue);
                options.Filters.Add<FormFilter>();
                options.Filters.Add<RuleViolationFilter>();
                options.Filters.Add<StaleEditFilter>();

                // Validators say what is required.
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                options.MaxModelBindingRecursionDepth = 8;
            })
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false);
        services.AddSingleton<IConfigureOptions<MvcOptions>, BindingMessages>();
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "crm-flash");
        services.Configure<FormOptions>(options => options.ValueCountLimit = 900);
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);

        // Chinese is sent as it is, not as entities.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddFluentValidationAutoValidation(options => options.DisableDataAnnotationsValidation = true);
        services.AddValidatorsFromAssemblyContaining<FirstMessageOfField>(includeInternalTypes: true);
        services.AddSingleton<IValidatorInterceptor, FirstMessageOfField>();
    }
}
