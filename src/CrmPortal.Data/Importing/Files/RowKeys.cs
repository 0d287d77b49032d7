using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CrmPortal.Data.Importing;

/// <summary>
/// IMP-02. What a row is recognised by when it comes again: its identifier, or else the hash of its cells and its
/// ordinal among equal rows of the file.
/// </summary>
internal sealed class RowKeys
{
    /// <summary>Longest identifier; the key has room for a hash and an ordinal.</summary>
    public const int IdentifierLimit = 76;

    private readonly Dictionary<UInt128, int> _ordinals = [];
    private readonly Dictionary<string, UInt128> _identified = new(StringComparer.Ordinal);

    /// <summary>The key of the row; remarks a repetition, and refuses a second row with the same identifier and other cells.</summary>
    public string Of(RowCells row, string field, string? identifier)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', row.All)));
        var print = MemoryMarshal.Read<UInt128>(hash);
        if (identifier is not null)
        {
            if (!_identified.TryAdd(identifier, print))
            {
                Repeat(row, field, identifier, print);
            }

            return "id:" + identifier;
        }

        ref var ordinal = ref CollectionsMarshal.GetValueRefOrAddDefault(_ordinals, print, out _);
        ordinal++;
        if (ordinal > 1)
        {
            row.Remark("", ImportRules.RepeatedRow);
        }

        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(hash)}-{ordinal}");
    }

    private void Repeat(RowCells row, string field, string identifier, UInt128 print)
    {
        if (_identified[identifier] == print)
        {
            row.IsRepeated = true;
            row.Remark("", ImportRules.RepeatedRow);
        }
        else
        {
            row.Refuse(field, ImportRules.IdentifierTwice, identifier);
        }
    }
}
