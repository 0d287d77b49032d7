using System.Collections.Frozen;
using CrmPortal.Data.Users;
using Microsoft.AspNetCore.Identity;

namespace CrmPortal.Web.Security;

/// <summary>
/// SEC-07. Long rather than odd (NIST SP 800-63B-4): at least fifteen characters, at most 256, no rule about kinds of
/// characters, but not made of the name, the address, the product's name, or one of the words everybody tries.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<User>
{
    public const int Shortest = 15;
    public const int Longest = 256;

    private static readonly FrozenSet<string> Common = new[]
    {
        "password", "passw0rd", "qwertyuiop", "qwerty", "letmein", "welcome", "administrator", "admin", "iloveyou",
        "1234567890", "123456789", "12345678", "1234567", "123456", "12345", "abcdef", "abc123", "changeme", "secret",
        "monkey", "dragon", "football", "baseball", "woaini", "mima", "crmportal", "crm", "portal",
    }.ToFrozenSet(StringComparer.Ordinal);

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password)
    {
        if (password is null || password.Length < Shortest)
        {
            return Refuse("Account.Password.TooShort");
        }

        if (password.Length > Longest)
        {
            return Refuse("Account.Password.TooLong");
        }

        return IsGuessable(password, user) ? Refuse("Account.Password.Guessable") : Task.FromResult(IdentityResult.Success);
    }

    // What is left after the known words are taken away must still be worth something.
    private static bool IsGuessable(string password, User user)
    {
        var rest = password.ToLowerInvariant();
        string[] own = [.. (user.Email ?? "").Split('@', '.'), .. user.DisplayName.Split(' ')];
        foreach (var word in own.Select(w => w.ToLowerInvariant()).Where(w => w.Length > 2).Concat(Common).OrderByDescending(w => w.Length))
        {
            rest = rest.Replace(word, "", StringComparison.Ordinal);
        }

        return rest.Distinct().Count() < 5;
    }

    private static Task<IdentityResult> Refuse(string key) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = key, Description = key }));
}
