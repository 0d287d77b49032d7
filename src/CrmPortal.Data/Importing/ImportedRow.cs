using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Importing;

/// <summary>
/// IMP-02. A row that became a customer or a complaint, by which it is recognised when it comes again. A purchase
/// carries the key itself.
/// </summary>
public sealed class ImportedRow : Entity
{
    private ImportedRow()
    {
    }

    internal ImportedRow(string key, Customer customer, long importRunId)
        : this(ImportKind.Customers, key, importRunId) => Customer = customer;

    internal ImportedRow(string key, Complaint complaint, long importRunId)
        : this(ImportKind.Complaints, key, importRunId) => Complaint = complaint;

    private ImportedRow(ImportKind kind, string key, long importRunId) => (Kind, Key, ImportRunId) = (kind, key, importRunId);

    public ImportKind Kind { get; private set; }

    /// <summary>Unique within the kind.</summary>
    public string Key { get; private set; } = "";

    public long? CustomerId { get; private set; }

    public Customer? Customer { get; private set; }

    public long? ComplaintId { get; private set; }

    public Complaint? Complaint { get; private set; }

    public long ImportRunId { get; private set; }
}
