using CrmPortal.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CrmPortal.Web.Pages.Complaints.Public;

/// <summary>The answer to the complaint form: the number and the secret, shown once. They come in an encrypted cookie, in no address.</summary>
[AllowAnonymous]
public sealed class ReceivedModel(CrmDbContext db) : CrmPage(db)
{
    private const string NumberKey = "Received.Number";
    private const string SecretKey = "Received.Secret";

    public string Number { get; private set; } = "";

    public string Secret { get; private set; } = "";

    public static void Keep(ITempDataDictionary data, string number, string secret)
    {
        (data[NumberKey], data[SecretKey]) = (number, secret);
    }

    public IActionResult OnGet()
    {
        if (TempData[NumberKey] is not string number || TempData[SecretKey] is not string secret)
        {
            return SeeOther("/progress");
        }

        (Number, Secret) = (number, secret);
        return Page();
    }
}
