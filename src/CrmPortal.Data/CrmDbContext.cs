using CrmPortal.Data.Auditing;
using CrmPortal.Data.Lists;
using CrmPortal.Data.Providers;
using CrmPortal.Data.Users;
using CrmPortal.Data.Writing;
using CrmPortal.Domain.Shared;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CrmPortal.Data;

/// <summary>
/// The database, seen by one actor and written through one pipeline. Reading: every query passes the visibility
/// filters of docs/domain/permissions.md; without an actor there is nothing to see. Writing: every save is one
/// transaction with its audit events (<see cref="UnitOfWork"/>).
/// </summary>
public abstract partial class CrmDbContext(DbContextOptions options)
    : IdentityUserContext<User, long>(options)
{
    private static readonly CompiledQuery<(long User, Guid Command), string> LocationOf = new((db, sent) =>
        db.SubmittedCommands.Where(c => c.UserId == sent.User && c.CommandId == sent.Command).OrderBy(c => c.CommandId).Select(c => c.Location).Take(1));

    private readonly List<AuditNote> _notes = [];
    private readonly List<Func<CancellationToken, Task>> _afterRows = [];
    private OriginHolder? _holder;

    public DbSet<UnsentForm> UnsentForms => Set<UnsentForm>();

    public DbSet<ChangeStamp> ChangeStamps => Set<ChangeStamp>();

    public DbSet<SubmittedCommand> SubmittedCommands => Set<SubmittedCommand>();

    /// <summary>Who works with this context; null for nobody.</summary>
    public Origin? Origin => _holder?.Current;

    public WriteGate Gate { get; private set; } = null!;

    public TimeProvider Clock { get; private set; } = TimeProvider.System;

    internal Reactions Reactions { get; private set; } = null!;

    internal abstract ProviderFacts Provider { get; }

    /// <summary>Sets the actor whose view the context gives. A pooled context is used for many actors in turn.</summary>
    public void HandTo(OriginHolder holder, WriteGate gate, TimeProvider clock, Reactions reactions)
    {
        _holder = holder;
        Gate = gate;
        Clock = clock;
        Reactions = reactions;
        _notes.Clear();
        _afterRows.Clear();
    }

    /// <summary>The save failed because there can be only one of what it adds, and somebody else was first.</summary>
    public bool IsTaken(DbUpdateException failure) => Provider.IsUniqueViolation(failure);

    /// <summary>Adds an event to the audit trail with the next save: a sign-in, an export, an import.</summary>
    public void Note(AuditNote note) => _notes.Add(note);

    /// <summary>Saves without an audit event per record: for imports, which leave one event as a whole.</summary>
    public Task<int> SaveInBulkAsync(CancellationToken ct) => new UnitOfWork(this).RunAsync(null, null, eachAudited: false, ct);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        new UnitOfWork(this).RunAsync(null, null, eachAudited: true, cancellationToken);

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Everything is written asynchronously.");

    /// <summary>
    /// Carries out what the tracker holds once per <paramref name="command"/> and answers where to go: the result of
    /// this submission, or of the first one where the same form was sent before.
    /// </summary>
    /// <param name="command">The form that was sent.</param>
    /// <param name="subject">The record the location speaks of; its key is its <c>Id</c>.</param>
    /// <param name="location">The address for the key of that record.</param>
    public async Task<string> CommitAsync(CommandKey command, object subject, Func<long, string> location, CancellationToken ct)
    {
        var result = "";
        try
        {
            await new UnitOfWork(this).RunAsync(command, () => result = location(KeyOf(subject)), eachAudited: true, ct);
            return result;
        }
        catch (DuplicateCommandException e)
        {
            return await FindCommandAsync(command, ct) ?? throw new InvalidOperationException("The first submission is gone.", e);
        }
    }

    /// <summary>Where the first submission of this form was sent to; null where there was none.</summary>
    public Task<string?> FindCommandAsync(CommandKey command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return LocationOf.FirstOrDefaultAsync(this, (command.UserId, command.CommandId), ct);
    }

    /// <summary>
    /// Lets a statement run with the next save, in its transaction, once the rows of the tracker are written. It may run
    /// again after a broken connection.
    /// </summary>
    internal void AfterRows(Func<CancellationToken, Task> write) => _afterRows.Add(write);

    internal IReadOnlyList<Func<CancellationToken, Task>> TakeAfterRows()
    {
        Func<CancellationToken, Task>[] taken = [.. _afterRows];
        _afterRows.Clear();
        return taken;
    }

    internal long KeyOf(object record) => (long)Entry(record).Property(nameof(Entity.Id)).CurrentValue!;

    internal List<AuditNote> TakeNotes()
    {
        List<AuditNote> taken = [.. _notes];
        _notes.Clear();
        return taken;
    }

    internal Task<int> SaveTrackedAsync(CancellationToken ct) => base.SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CrmDbContext).Assembly);
        Writing.Conventions.Apply(builder);
        FilterByVisibility(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        Writing.Conventions.Configure(configurationBuilder);
    }
}
