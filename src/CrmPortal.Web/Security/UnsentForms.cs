using System.Text.Json;
using CrmPortal.Data;
using CrmPortal.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace CrmPortal.Web.Security;

/// <summary>Forms that wait for their user after they have signed in again.</summary>
internal static class UnsentForms
{
    /// <summary>Query parameter of an address whose form is to be filled again.</summary>
    public const string Query = "restored";

    /// <summary>Stores the form with the next save; answers the address to go to.</summary>
    public static string Keep(CrmDbContext db, long userId, InterruptedForm form)
    {
        var path = form.Target.Split('?')[0];
        db.UnsentForms.Add(new UnsentForm
        {
            UserId = userId,
            Path = path,
            Fields = JsonSerializer.Serialize(form.Fields),
            At = db.Clock.GetUtcNow().UtcDateTime,
        });
        return form.Target + (form.Target.Contains('?', StringComparison.Ordinal) ? "&" : "?") + Query + "=1";
    }

    /// <summary>Removes, with the next save, what has come back and was sent.</summary>
    public static async Task ForgetAsync(CrmDbContext db, long userId, string path, CancellationToken ct) =>
        db.RemoveRange(await db.UnsentForms.Where(f => f.UserId == userId && f.Path == path).ToListAsync(ct));

    public static async Task<Dictionary<string, StringValues>?> FindAsync(CrmDbContext db, long userId, string path, CancellationToken ct)
    {
        var json = await db.UnsentForms.Where(f => f.UserId == userId && f.Path == path)
            .OrderByDescending(f => f.Id)
            .Select(f => f.Fields)
            .FirstOrDefaultAsync(ct);
        return json is null
            ? null
            : JsonSerializer.Deserialize<Dictionary<string, string[]>>(json)!.ToDictionary(f => f.Key, f => new StringValues(f.Value), StringComparer.OrdinalIgnoreCase);
    }
}
