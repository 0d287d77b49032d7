namespace CrmPortal.Data.Writing;

/// <summary>
/// One writer at a time, process-wide. SQLite takes one writer anyway; waiting here is fair and short, while its own
/// busy handler sleeps. Checkpoints of the write-ahead log also run only inside the gate. On SQL Server it is open.
/// </summary>
public sealed class WriteGate(bool oneAtATime) : IDisposable
{
    private readonly SemaphoreSlim? _gate = oneAtATime ? new SemaphoreSlim(1, 1) : null;

    /// <summary>Waits for the gate; disposing the result opens it again.</summary>
    public async ValueTask<Pass> EnterAsync(CancellationToken ct)
    {
        if (_gate is not null)
        {
            await _gate.WaitAsync(ct);
        }

        return new Pass(_gate);
    }

    public void Dispose() => _gate?.Dispose();

    public readonly struct Pass(SemaphoreSlim? gate) : IDisposable, IEquatable<Pass>
    {
        private readonly SemaphoreSlim? _gate = gate;

        public void Dispose() => _gate?.Release();

        public bool Equals(Pass other) => _gate == other._gate;

        public override bool Equals(object? obj) => obj is Pass other && Equals(other);

        public override int GetHashCode() => _gate?.GetHashCode() ?? 0;

        public static bool operator ==(Pass left, Pass right) => left.Equals(right);

        public static bool operator !=(Pass left, Pass right) => !left.Equals(right);
    }
}
