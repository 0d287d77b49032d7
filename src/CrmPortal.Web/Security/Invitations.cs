using System.Security.Cryptography;
using System.Text;
using CrmPortal.Data;
using CrmPortal.Data.Users;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Web.Security;

/// <summary>
/// USR-02. Links by which a user sets their password. The token of 256 random bits stands in the link alone; the
/// database knows its SHA-256, so that nobody can sign in with what they read there.
/// </summary>
internal static class Invitations
{
    private const int Bytes = 32;

    // 32 bytes in base64url, without padding.
    private const int Length = 43;

    /// <summary>Adds an invitation that replaces earlier ones, to be saved by the caller; answers its token.</summary>
    public static async Task<string> AddAsync(CrmDbContext db, long userId, DateTime now, CancellationToken ct)
    {
        foreach (var earlier in await db.Invitations.Where(i => i.UserId == userId && i.UsedAt == null).ToListAsync(ct))
        {
            earlier.UsedAt = now;
        }

        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));
        db.Add(new Invitation { UserId = userId, TokenHash = HashOf(token), ExpiresAt = now + Invitation.Lifetime });
        return token;
    }

    /// <summary>The invitation and its user, as long as the link works; null for every other token.</summary>
    public static async Task<(Invitation Invitation, User User)?> FindAsync(CrmDbContext db, string? token, DateTime now, CancellationToken ct)
    {
        if (token?.Length is not Length)
        {
            return null;
        }

        // The text is hashed as it is: another text for the same bytes is another token.
        var hash = HashOf(token);
        var invitation = await db.Invitations.FirstOrDefaultAsync(i => i.TokenHash == hash && i.UsedAt == null && i.ExpiresAt > now, ct);
        var user = invitation is null ? null : await db.Users.FirstOrDefaultAsync(u => u.Id == invitation.UserId && u.DisabledAt == null, ct);
        return user is null ? null : (invitation!, user);
    }

    private static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
