using System.Text;
using MimeKit;

namespace CrmPortal.Testing;

/// <summary>A message as it came over the wire.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's readers.</param>
/// <param name="Lines">Headers and body, dots unstuffed.</param>
public sealed record SmtpDelivery(string From, IReadOnlyList<string> To, IReadOnlyList<string> Lines)
{
    /// <summary>Nobody on the way could read it.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>The unfolded headers, as sent.</summary>
    public IReadOnlyList<string> Headers
    {
        get
        {
            var headers = new List<string>();
            foreach (var line in Lines.TakeWhile(line => line.Length > 0))
            {
                if (line[0] is ' ' or '\t')
                {
                    headers[^1] += line;
                }
                else
                {
                    headers.Add(line);
                }
            }

            return headers;
        }
    }

    public string Header(string name) =>
        Headers.Single(h => h.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();

    /// <summary>The decoded text.</summary>
    public string Text
    {
        get
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", Lines)));
            using var message = MimeMessage.Load(stream);
            return message.TextBody ?? "";
        }
    }
}
