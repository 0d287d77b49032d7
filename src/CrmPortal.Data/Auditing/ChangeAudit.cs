using System.Collections;
using System.Reflection;
using System.Text.Json.Nodes;
using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmPortal.Data.Auditing;

/// <summary>
/// Turns what a unit of work is about to write into audit events: one per aggregate, with the changed values before
/// and after; its parts are told inside it.
/// </summary>
internal static class ChangeAudit
{
    private static readonly HashSet<string> Secrets =
    [
        nameof(User.PasswordHash), nameof(User.SecurityStamp), nameof(User.ConcurrencyStamp), nameof(Invitation.TokenHash),
        nameof(ComplaintEntry.ProgressSecretHash),
    ];

    private static readonly HashSet<string> Noise =
    [
        nameof(Aggregate.Version), nameof(User.ConcurrencyStamp), nameof(User.SecurityStamp),
        nameof(User.NormalizedEmail), nameof(User.NormalizedUserName), nameof(User.AccessFailedCount),
    ];

    public static List<AuditNote> Collect(ChangeTracker tracker)
    {
        var roots = new Dictionary<object, Change>(ReferenceEqualityComparer.Instance);
        var parts = new List<EntityEntry>();
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted))
            {
                continue;
            }

            switch (entry.Entity)
            {
                case Part:
                    parts.Add(entry);
                    break;
                case Aggregate or User or Invitation:
                    roots[entry.Entity] = Describe(entry);
                    break;
                default:
                    break;
            }
        }

        foreach (var part in parts)
        {
            var owner = OwnerOf(part, tracker);
            if (!roots.TryGetValue(owner.Entity, out var change))
            {
                roots[owner.Entity] = change = new Change(AuditAction.Update, owner, [], []);
            }

            Append(change, part);
        }

        return [.. roots.Values.Where(c => c.TellsSomething).Select(c => c.Note())];
    }

    private static Change Describe(EntityEntry entry)
    {
        var change = new Change(
            entry.State switch
            {
                EntityState.Added => AuditAction.Create,
                EntityState.Deleted => AuditAction.Delete,
                _ => AuditAction.Update,
            },
            entry,
            [],
            []);
        Values(entry, change.Values, change.Personal);
        return change;
    }

    private static void Append(Change change, EntityEntry part)
    {
        JsonObject values = [];
        JsonObject personal = [];
        Values(part, values, personal);
        Add(change.Values, values);
        if (personal.Count > 0)
        {
            Add(change.Personal, personal);
        }

        void Add(JsonObject to, JsonObject item)
        {
            var kind = part.Metadata.ClrType.Name;
            if (to[kind] is not JsonArray list)
            {
                to[kind] = list = [];
            }

            list.Add(item);
        }
    }

    private static void Values(EntityEntry entry, JsonObject values, JsonObject personal)
    {
        foreach (var property in entry.AllProperties())
        {
            var meta = property.Metadata;
            if (meta.IsPrimaryKey() || Noise.Contains(meta.Name) || IsDerived(meta) || (entry.State is EntityState.Modified && !property.IsModified))
            {
                continue;
            }

            var before = entry.State is EntityState.Added ? null : property.OriginalValue;
            var after = entry.State is EntityState.Deleted ? null : property.CurrentValue;
            if (Equals(before, after) || (meta.IsForeignKey() && entry.Entity is Part))
            {
                continue;
            }

            if (Secrets.Contains(meta.Name))
            {
                values[meta.Name] = "changed";
                continue;
            }

            (IsPersonal(meta) ? personal : values)[meta.Name] = new JsonArray(Json(before), Json(after));
        }
    }

    private static EntityEntry OwnerOf(EntityEntry part, ChangeTracker tracker)
    {
        foreach (var key in part.Metadata.GetForeignKeys().Where(k => k.IsRequired))
        {
            if (!typeof(Aggregate).IsAssignableFrom(key.PrincipalEntityType.ClrType))
            {
                continue;
            }

            var value = part.Property(key.Properties[0].Name).CurrentValue;
            var owner = tracker.Entries()
                .FirstOrDefault(e => e.Metadata == key.PrincipalEntityType && Equals(e.Property(nameof(Entity.Id)).CurrentValue, value));
            if (owner is not null)
            {
                return owner;
            }
        }

        throw new InvalidOperationException($"{part.Metadata.ClrType.Name} is saved without its aggregate.");
    }

    /// <summary>The values of a record, those that belong together in a value of their own included.</summary>
    internal static IEnumerable<PropertyEntry> AllProperties(this EntityEntry entry) =>
        entry.Properties.Concat(entry.ComplexProperties.SelectMany(value => value.Properties));

    internal static bool IsDerived(IProperty property) => property.PropertyInfo?.IsDefined(typeof(DerivedAttribute)) is true;

    private static bool IsPersonal(IProperty property) =>
        property.PropertyInfo?.IsDefined(typeof(PersonalAttribute)) is true
        || property.Name is nameof(User.Email) or nameof(User.UserName) or nameof(User.PhoneNumber);

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag,
        int number => number,
        long number => number,
        decimal number => number,
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(Json)]),
        DateTime at => at.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
    };

    private sealed record Change(AuditAction Action, EntityEntry Entry, JsonObject Values, JsonObject Personal)
    {
        // A failed sign-in, for one, only counts up.
        public bool TellsSomething => Action is not AuditAction.Update || Values.Count + Personal.Count > 0;

        public AuditNote Note() => new(
            Action,
            Entry.Metadata.ClrType.Name,
            () => (long?)Entry.Property(nameof(Entity.Id)).CurrentValue,
            Values,
            Personal);
    }
}
