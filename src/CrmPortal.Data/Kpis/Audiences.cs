using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Kpis;

/// <summary>The audiences that are known, and those that come with new complaints.</summary>
internal sealed class Audiences(CrmDbContext db)
{
    private readonly Dictionary<Standing, int> _ids = [];

    /// <summary>Makes sure that there is one for each of these.</summary>
    public async Task AddAsync(IEnumerable<Standing> standings, CancellationToken ct)
    {
        if (_ids.Count == 0)
        {
            Know(await db.Set<Audience>().ToListAsync(ct));
        }

        List<Audience> missing =
        [
            .. standings.Select(Anybodys).Distinct().Where(standing => !_ids.ContainsKey(standing))
                .Select(s => new Audience { TeamId = s.TeamId, Level = s.Level, CustomerLevel = s.CustomerLevel }),
        ];
        if (missing.Count == 0)
        {
            return;
        }

        db.AddRange(missing);
        await db.SaveInBulkAsync(ct);
        Know(missing);
    }

    public int Of(Standing standing) => _ids[Anybodys(standing)];

    private void Know(IEnumerable<Audience> audiences)
    {
        foreach (var audience in audiences)
        {
            _ids[audience.OwnedBy(null)] = audience.Id;
        }
    }

    private static Standing Anybodys(Standing standing) => standing with { OwnerId = null };
}
