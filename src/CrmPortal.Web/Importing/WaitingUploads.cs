using System.Collections.Concurrent;
using System.Threading.Channels;
using CrmPortal.Data.Importing;

namespace CrmPortal.Web.Importing;

/// <summary>Uploads that wait for the worker, in order, and how far the one is that runs.</summary>
public sealed class WaitingUploads
{
    private readonly Channel<long> _waiting = Channel.CreateUnbounded<long>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<long, ImportProgress> _progress = new();

    public void Add(long uploadId) => _waiting.Writer.TryWrite(uploadId);

    public IAsyncEnumerable<long> ReadAsync(CancellationToken ct) => _waiting.Reader.ReadAllAsync(ct);

    /// <summary>Null before it starts and after it ends.</summary>
    public ImportProgress? ProgressOf(long uploadId) => _progress.TryGetValue(uploadId, out var progress) ? progress : null;

    public IProgress<ImportProgress> Follow(long uploadId) => new Follower(this, uploadId);

    public void Forget(long uploadId) => _progress.TryRemove(uploadId, out _);

    private sealed class Follower(WaitingUploads queue, long uploadId) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => queue._progress[uploadId] = value;
    }
}
