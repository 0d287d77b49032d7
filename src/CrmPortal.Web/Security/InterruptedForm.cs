using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CrmPortal.Web.Security;

/// <summary>
/// What was typed into a form whose session had ended. It travels, encrypted, in the sign-in page, and fills the form
/// again after signing in; nothing is carried out by that.
/// </summary>
/// <param name="Target">Address of the form, with its query.</param>
/// <param name="Fields">Its fields, without tokens, files and passwords.</param>
public sealed record InterruptedForm(string Target, IReadOnlyDictionary<string, string[]> Fields)
{
    private const string Item = "unsent-form";
    private const string Purpose = "CrmPortal.UnsentForm.v1";
    private const int Largest = 200_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    internal static async Task KeepAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasFormContentType || request.ContentLength is not > 0 || (request.ContentLength >= Largest && !MayHoldFiles(request)))
        {
            return;
        }

        if (await ReadAsync(request) is not { } form || form.Sum(f => f.Value.Sum(v => v?.Length ?? 0)) >= Largest)
        {
            return;
        }

        var fields = form.Where(f => !IsSecret(f.Key)).ToDictionary(f => f.Key, f => f.Value.OfType<string>().ToArray(), StringComparer.Ordinal);
        var unsent = new InterruptedForm(request.Path + request.QueryString, fields);
        context.Items[Item] = Protector(context).Protect(JsonSerializer.Serialize(unsent), Lifetime);
    }

    /// <summary>The protected form of this request, for the sign-in page to carry along.</summary>
    internal static string? Of(HttpContext context) => context.Items[Item] as string;

    /// <summary>Null for text that was not protected here or is too old.</summary>
    internal static InterruptedForm? Read(HttpContext context, string? carried)
    {
        if (string.IsNullOrEmpty(carried))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<InterruptedForm>(Protector(context).Unprotect(carried));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static bool MayHoldFiles(HttpRequest request) =>
        request.ContentType!.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase);

    /// <summary>Null for a form that is not well-formed.</summary>
    private static async Task<IFormCollection?> ReadAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync(request.HttpContext.RequestAborted);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return null;
        }
    }

    private static bool IsSecret(string field) =>
        field.StartsWith("__", StringComparison.Ordinal) || field.Contains("password", StringComparison.OrdinalIgnoreCase);

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).ToTimeLimitedDataProtector();
}
