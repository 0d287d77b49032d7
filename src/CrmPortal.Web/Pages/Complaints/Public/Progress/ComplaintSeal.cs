using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

/// <summary>What one showing of the public complaint form carries, encrypted and signed.</summary>
/// <param name="CommandId">Sending the form twice makes one complaint.</param>
/// <param name="ShownAt">When the form was shown, UTC.</param>
/// <param name="Secret">Of the complaint that may come of it: made beforehand, so that a form sent twice is answered with the same one although only its hash is stored.</param>
public sealed record ShownForm(Guid CommandId, DateTime ShownAt, string Secret);

public sealed class ComplaintSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CrmPortal.PublicComplaint");

    public string Close(ShownForm form) => _protector.Protect(JsonSerializer.Serialize(form));

    /// <summary>Null for what we have not sealed.</summary>
    public ShownForm? Open(string? seal)
    {
        try
        {
            return string.IsNullOrEmpty(seal) ? null : JsonSerializer.Deserialize<ShownForm>(_protector.Unprotect(seal));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
