using System.Security.Cryptography;
using System.Text;

namespace CrmPortal.Web.Security;

/// <summary>
/// The one-time code that lets the first administrator in: printed on the console and written to
/// <c>setup.txt</c> in the data directory, readable by its owner only, for thirty minutes.
/// </summary>
public sealed class SetupCode(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    private byte[]? _code;
    private DateTimeOffset _until;
    private string? _file;

    public bool IsOpen => _code is not null;

    /// <summary>Makes a new code of 128 bits and tells it.</summary>
    public string Issue(string dataDirectory)
    {
        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _code = Encoding.ASCII.GetBytes(code);
        _until = clock.GetUtcNow() + Lifetime;
        _file = Path.Combine(dataDirectory, "setup.txt");
        File.WriteAllText(_file, code + Environment.NewLine);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return code;
    }

    public bool Accepts(string? typed) =>
        _code is { } code
        && clock.GetUtcNow() < _until
        && typed is not null
        && CryptographicOperations.FixedTimeEquals(code, Encoding.UTF8.GetBytes(typed.Trim()));

    public void Close()
    {
        _code = null;
        if (_file is not null)
        {
            File.Delete(_file);
        }
    }
}
