using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Identity;

namespace CrmPortal.Data.Users;

/// <summary>Somebody who signs in. Each user has one role; what they may see follows from role, team and clearance.</summary>
public sealed class User : IdentityUser<long>
{
    public const int NameLimit = 100;

    public required string DisplayName { get; set; }

    public required Role Role { get; set; }

    public long? TeamId { get; set; }

    public required InfoLevel Clearance { get; set; }

    /// <summary>A clearance of top secret is a personal grant that ends; after this instant it counts as confidential.</summary>
    public DateTime? TopSecretUntil { get; set; }

    /// <summary>Language of the pages, <c>en</c> or <c>zh-CN</c>; null follows the browser.</summary>
    public string? Culture { get; set; }

    public bool ShortcutsOff { get; set; }

    public DateTime? DisabledAt { get; set; }

    public DateTime CreatedAt { get; set; }

    public bool IsDisabled => DisabledAt is not null;

    public InfoLevel ClearanceAt(DateTime now) => ClearanceAt(Clearance, TopSecretUntil, now);

    /// <summary>USR-06. What a clearance is worth at an instant.</summary>
    /// <param name="until">The end of a grant of top secret, exclusive; UTC.</param>
    /// <param name="now">UTC.</param>
    public static InfoLevel ClearanceAt(InfoLevel granted, DateTime? until, DateTime now) =>
        granted is InfoLevel.TopSecret && !(now < until) ? InfoLevel.Confidential : granted;

    public Actor ActingAt(DateTime now) => new(Id, DisplayName, Role, TeamId, ClearanceAt(now));

    /// <summary>What a new user may read unless somebody decides otherwise.</summary>
    public static InfoLevel DefaultClearance(Role role) =>
        role is Role.Supervisor or Role.Manager ? InfoLevel.Confidential : InfoLevel.Internal;
}
