using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data.Importing;

internal sealed class ComplaintTarget(CrmDbContext db, ImportOrder order, ImportSettings settings, Actor by)
    : ImportTarget(db, order, settings, by)
{
    private readonly List<ComplaintImportRow> _batch = [];
    private readonly ComplaintTypesByName _types = new(db, order.DryRun);

    // The source's work is not the importer's: they did not take the complaint in.
    private readonly Actor _author = Actor.System with { Name = by.Name };

    private Dictionary<string, long>? _channels;

    public override IReadOnlyList<ImportField> Fields => ComplaintFields.All;

    public override void Read(RowCells row)
    {
        var complaint = ComplaintImportRow.Read(row, Keys, LocalTime.DayOf(Now, Zone));
        if (row.Refusal is null)
        {
            _batch.Add(complaint);
        }
    }

    public override async Task DecideAsync(CancellationToken ct)
    {
        var known = await KnownAsync(ct);
        var channels = _channels ??= await ChannelsAsync(ct);
        var customers = await CustomersByName.FindAsync(Db, _batch.Select(r => r.Customer).OfType<string>(), ct);
        List<(ComplaintImportRow Row, Customer? Customer, long ChannelId)> taken = [];
        foreach (var row in _batch)
        {
            var customer = row.Customer is null ? null : customers.Find(row.Customer);
            if (row.Cells.IsRepeated || known.Contains(row.Key))
            {
                row.Cells.Outcome = RowOutcome.Unchanged;
            }
            else if (row.Customer is not null && customer is null)
            {
                row.Cells.Refuse(ComplaintFields.Customer, ImportRules.UnknownCustomer, row.Customer);
            }
            else if (!channels.TryGetValue(row.Channel ?? SourceVocabulary.OtherChannel, out var channelId))
            {
                row.Cells.Refuse(ComplaintFields.Channel, ImportRules.NotAChoice, row.Channel!, string.Join(", ", channels.Keys));
            }
            else
            {
                taken.Add((row, customer, channelId));
            }
        }

        await _types.EnsureAsync(taken.Select(t => (t.Row.Type, t.Row.Subtype)), ct);
        foreach (var (row, customer, channelId) in taken)
        {
            Take(row, customer, channelId);
        }

        _batch.Clear();
    }

    private void Take(ComplaintImportRow row, Customer? customer, long channelId)
    {
        var typeId = _types[null, row.Type];
        var subtypeId = row.Subtype is { } subtype ? _types[typeId, subtype] : (long?)null;
        var complaint = ImportedComplaint.TakeOver(
            row.Intake(typeId, subtypeId, channelId, customer, Zone), row.Reported(ImportRunId, Zone), _author, Now, Settings.Clocks);
        Add(complaint);
        Add(new ImportedRow(row.Key, complaint, ImportRunId));
        row.Cells.Outcome = RowOutcome.Created;
    }

    private async Task<HashSet<string>> KnownAsync(CancellationToken ct)
    {
        var keys = _batch.ConvertAll(r => r.Key);
        return await Db.Set<ImportedRow>().Where(r => r.Kind == ImportKind.Complaints && keys.Contains(r.Key))
            .Select(r => r.Key)
            .ToHashSetAsync(StringComparer.Ordinal, ct);
    }

    private async Task<Dictionary<string, long>> ChannelsAsync(CancellationToken ct)
    {
        var channels = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var channel in await Db.Channels.AsNoTracking().OrderBy(c => c.Id).ToListAsync(ct))
        {
            channels.TryAdd(channel.Code, channel.Id);
            channels.TryAdd(channel.NameEn, channel.Id);
            channels.TryAdd(channel.NameZh, channel.Id);
        }

        foreach (var (word, code) in SourceVocabulary.Channels)
        {
            if (channels.TryGetValue(code, out var id))
            {
                channels.TryAdd(word, id);
            }
        }

        return channels;
    }
}
