using System.Security.Cryptography;
using System.Text;

namespace CrmPortal.Web.Pages.Complaints.Public.Progress;

/// <summary>
/// What a complainant shows beside the number of their complaint: sixteen letters of 32, that is 80 random bits. Nobody
/// who has to copy them from paper can take one for another. Only the hash is stored.
/// </summary>
internal static class ProgressSecret
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private const int Length = 16;
    private const int Group = 4;

    /// <summary>Room for every blank and hyphen that somebody may put between the letters.</summary>
    private const int LongestTyped = 100;

    private static readonly byte[] Nobodys = SHA256.HashData(RandomNumberGenerator.GetBytes(Length));

    /// <summary>A new one, in groups: <c>K7QM-2XWA-…</c></summary>
    public static string Make() =>
        string.Join('-', RandomNumberGenerator.GetString(Letters, Length).Chunk(Group).Select(letters => new string(letters)));

    /// <summary>The hash as it is stored; null for what cannot be a secret. Case, blanks, hyphens and full-width letters do not matter.</summary>
    public static string? Hash(string? typed)
    {
        if (typed is not { Length: <= LongestTyped } || Domain.Shared.Text.Given(typed) is not { } given)
        {
            return null;
        }

        var secret = string.Concat(given.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '\u2010' or '\u2013')));
        return secret.Length == Length && secret.All(c => Letters.Contains(c, StringComparison.Ordinal))
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)))
            : null;
    }

    /// <summary>Compares in the same time, whatever the two are; nothing opens what has no secret.</summary>
    public static bool Opens(string? hash, string? stored)
    {
        var isSame = CryptographicOperations.FixedTimeEquals(Bytes(hash, RandomNumberGenerator.GetBytes(Nobodys.Length)), Bytes(stored, Nobodys));
        return isSame & hash is not null & stored is not null;
    }

    private static byte[] Bytes(string? hash, byte[] otherwise) => hash is null ? otherwise : Convert.FromHexString(hash);
}
