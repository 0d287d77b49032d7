using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Importing;

/// <summary>Owners by e-mail address and teams by name; one who is not here is remarked, and the customer has none.</summary>
internal sealed class PeopleByName
{
    private readonly Dictionary<string, long> _owners = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, long> _teams = new(StringComparer.OrdinalIgnoreCase);

    public static async Task<PeopleByName> FindAsync(CrmDbContext db, IReadOnlyCollection<CustomerImportRow> rows, CancellationToken ct)
    {
        var people = new PeopleByName();
        List<string> emails = [.. rows.Select(r => r.Owner).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (emails.Count > 0)
        {
            var users = await db.Users
                .Where(u => u.DisabledAt == null && (u.Role == Role.Agent || u.Role == Role.Supervisor) && emails.Contains(u.NormalizedEmail!))
                .Select(u => new { u.Id, u.NormalizedEmail })
                .ToListAsync(ct);
            users.ForEach(u => people._owners[u.NormalizedEmail!] = u.Id);
        }

        if (rows.Any(r => r.Team is not null))
        {
            var teams = await db.Teams.Where(t => t.RetiredAt == null).Select(t => new { t.Id, t.Name }).ToListAsync(ct);
            teams.ForEach(t => people._teams[t.Name] = t.Id);
        }

        return people;
    }

    public long? Owner(CustomerImportRow row) => Find(row, row.Owner, _owners, CustomerFields.Owner, ImportRules.OwnerUnknown);

    public long? Team(CustomerImportRow row) => Find(row, row.Team, _teams, CustomerFields.Team, ImportRules.TeamUnknown);

    private static long? Find(CustomerImportRow row, string? name, Dictionary<string, long> known, string field, Rule rule)
    {
        if (name is null)
        {
            return null;
        }

        if (known.TryGetValue(name, out var id))
        {
            return id;
        }

        row.Cells.Remark(field, rule, name);
        return null;
    }
}
