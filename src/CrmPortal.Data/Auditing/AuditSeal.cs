using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrmPortal.Data.Auditing;

/// <summary>
/// The hash that links one audit event to the one before: SHA-256 over the previous hash and the event's fields as
/// JSON in a fixed order (SEC-08).
/// </summary>
public static class AuditSeal
{
    public static readonly string Genesis = new('0', 64);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Hash(AuditEvent e, string prevHash)
    {
        ArgumentNullException.ThrowIfNull(e);
        var fields = new JsonArray(
            e.Seq,
            e.At.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture),
            e.ActorId,
            e.ActorName,
            e.Action.ToString(),
            e.Entity,
            e.EntityId,
            e.Changes,
            e.Address,
            e.CorrelationId);
        return Sha256(prevHash + ToJson(fields));
    }

    /// <summary>Seals <paramref name="note"/> as the event after (<paramref name="seq"/> − 1, <paramref name="prevHash"/>).</summary>
    public static (AuditEvent Event, AuditPersonalValues? Personal) Seal(
        AuditNote note, long seq, string prevHash, Writing.Origin origin, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(origin);
        var changes = note.Changes;
        AuditPersonalValues? personal = null;
        if (note.Personal is { Count: > 0 } values)
        {
            var json = ToJson(values);
            var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            personal = new AuditPersonalValues { Seq = seq, Salt = salt, Values = json };
            changes["personal"] = new JsonObject
            {
                ["fields"] = new JsonArray([.. values.Select(v => (JsonNode)v.Key)]),
                ["hash"] = Sha256(salt + json),
            };
        }

        AuditEvent Make(string hash) => new()
        {
            Seq = seq,
            At = at,
            ActorId = origin.Actor.UserId,
            ActorName = origin.Actor.Name,
            Action = note.Action,
            Entity = note.Entity,
            EntityId = note.EntityId(),
            Changes = ToJson(changes),
            Address = origin.Address,
            CorrelationId = origin.CorrelationId,
            PrevHash = prevHash,
            Hash = hash,
        };

        return (Make(Hash(Make(""), prevHash)), personal);
    }

    public static bool Matches(AuditPersonalValues personal, AuditEvent e)
    {
        ArgumentNullException.ThrowIfNull(personal);
        ArgumentNullException.ThrowIfNull(e);
        return string.Equals(
            JsonNode.Parse(e.Changes)?["personal"]?["hash"]?.GetValue<string>(),
            Sha256(personal.Salt + personal.Values),
            StringComparison.Ordinal);
    }

    private static string ToJson(JsonNode node) => node.ToJsonString(Plain);

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
