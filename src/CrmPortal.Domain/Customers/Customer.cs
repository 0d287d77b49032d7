using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;

namespace CrmPortal.Domain.Customers;

/// <summary>A person or an organisation we serve.</summary>
public sealed partial class Customer : Aggregate, IConfidential
{
    public const int NameLimit = 200;
    public const int TextLimit = 100;
    public const int EmailLimit = 254;
    public const int AddressLimit = 300;
    public const int NoteLimit = 4000;

    private readonly List<Contact> _contacts = [];
    private readonly List<TierAssignment> _tiers = [];

    private Customer()
    {
    }

    public static RecordNumbers Numbers { get; } = new("C");

    public string Number => Numbers.Of(Id);

    public CustomerType Type { get; private set; }

    [Personal]
    public string Name { get; private set; } = "";

    public string? RegistrationNumber { get; private set; }

    public string? Industry { get; private set; }

    [Personal]
    public string? Phone { get; private set; }

    /// <summary>CUS-06. What the telephone shows and what was typed meet here: <see cref="PhoneNumber.Key"/>.</summary>
    [Personal]
    public string? PhoneDigits { get; private set; }

    [Personal]
    public string? Email { get; private set; }

    /// <summary>The language they are written to in, e.g. <c>zh-CN</c>; null where it is not known.</summary>
    public string? Language { get; private set; }

    [Personal]
    public string? Address { get; private set; }

    public string? Source { get; private set; }

    [Personal]
    public string? Note { get; private set; }

    public CustomerStage Stage { get; private set; }

    public InfoLevel Level { get; private set; }

    public long? OwnerId { get; private set; }

    public long? TeamId { get; private set; }

    public long? ParentId { get; private set; }

    /// <summary>The identifier the customer had where it was imported from.</summary>
    public string? ExternalId { get; private set; }

    public long? ImportRunId { get; private set; }

    public Tier? Tier { get; private set; }

    public string? TierReason { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime? DeactivatedAt { get; private set; }

    public string? DeactivationReason { get; private set; }

    /// <summary>INT-13. When anybody last spoke with the customer; null for never.</summary>
    [Derived]
    public DateTime? LastContactAt { get; private set; }

    public IReadOnlyList<Contact> Contacts => _contacts;

    /// <summary>All tiers the customer ever had, the newest last.</summary>
    public IReadOnlyList<TierAssignment> Tiers => _tiers;

    public bool IsDeactivated => DeactivatedAt is not null;

    /// <summary>CUS-01, CUS-02, CUS-03, CUS-05, CUS-09, CUS-10.</summary>
    public static Customer Create(CustomerDetails details, Actor by, DateTime now)
    {
        RequireWorker(by);
        Check(details, by);

        var customer = new Customer { CreatedAt = now };
        customer.Apply(details);
        return customer;
    }

    /// <summary>CUS-01 … CUS-05, CUS-08 … CUS-10.</summary>
    /// <param name="details">The new details, all of them.</param>
    /// <param name="ancestors">The new parent and all organisations above it.</param>
    /// <param name="by">Who edits.</param>
    public void Edit(CustomerDetails details, IReadOnlyCollection<long> ancestors, Actor by)
    {
        RequireWorker(by);
        RequireInUse();
        Check(details, by);
        if (ancestors.Contains(Id))
        {
            throw new RuleViolation(CustomerRules.NoCircleOfParents).At(nameof(details.ParentId));
        }

        Apply(details);
    }

    /// <summary>CUS-07, CUS-09. Keeps everything; the customer leaves lists and pickers.</summary>
    public void Deactivate(string reason, Actor by, DateTime now)
    {
        RequireWorker(by);
        RequireInUse();
        DeactivationReason = Text.Given(reason) ?? throw new RuleViolation(CustomerRules.DeactivationNeedsReason).At("Reason");
        DeactivatedAt = now;
    }

    /// <summary>CUS-09, CUS-21. Takes a deactivated customer back.</summary>
    public void Reactivate(Actor by)
    {
        RequireWorker(by);
        if (!IsDeactivated)
        {
            throw new RuleViolation(CustomerRules.ReactivatedWhereDeactivated);
        }

        DeactivatedAt = null;
        DeactivationReason = null;
    }

    /// <summary>TIR-01, TIR-02. A tier given by hand, with its reason; the earlier ones stay in the history.</summary>
    public void AssignTier(Tier tier, string reason, Actor by, DateTime now)
    {
        if (!by.IsSupervisor && !by.IsSystem)
        {
            throw new RuleViolation(TierRules.BySupervisor);
        }

        RequireInUse();
        var why = Text.Given(reason) ?? throw new RuleViolation(TierRules.NeedsReason).At("Reason");
        _tiers.Add(new TierAssignment(tier, why, by, now));
        Tier = tier;
        TierReason = why;
    }

    /// <summary>Remembers the latest contact; an earlier one, logged late, changes nothing.</summary>
    public void ContactedAt(DateTime at)
    {
        if (LastContactAt is null || at > LastContactAt)
        {
            LastContactAt = at;
        }
    }

    private static void RequireWorker(Actor by)
    {
        if (!by.WorksWithCustomers && !by.IsSystem)
        {
            throw new RuleViolation(CustomerRules.WorkersOnly);
        }
    }

    private static void Check(CustomerDetails details, Actor by)
    {
        if (details.Type is CustomerType.Organisation
            && (Text.Given(details.RegistrationNumber) is null || Text.Given(details.Industry) is null))
        {
            throw new RuleViolation(CustomerRules.OrganisationNeedsRegistration)
                .At(Text.Given(details.RegistrationNumber) is null ? nameof(details.RegistrationNumber) : nameof(details.Industry));
        }

        if (details.Type is CustomerType.Individual
            && details.Phone?.Key is null && Text.Given(details.Email) is null)
        {
            throw new RuleViolation(CustomerRules.PersonNeedsAWayToReachHim).At(nameof(details.Phone));
        }

        if (details.Stage is CustomerStage.Active && details.OwnerId is null)
        {
            throw new RuleViolation(CustomerRules.ActiveNeedsOwner).At(nameof(details.OwnerId));
        }

        if (details.ParentId is not null && details.Type is not CustomerType.Organisation)
        {
            throw new RuleViolation(CustomerRules.OnlyOrganisationsHaveParents).At(nameof(details.ParentId));
        }

        if (details.Level > by.Clearance)
        {
            throw new RuleViolation(CustomerRules.LevelAboveOwnClearance, by.Clearance).At(nameof(details.Level));
        }
    }

    private void RequireInUse()
    {
        if (IsDeactivated)
        {
            throw new RuleViolation(CustomerRules.DeactivatedIsReadOnly);
        }
    }

    private void Apply(CustomerDetails details)
    {
        Type = details.Type;
        Name = Text.Given(details.Name) ?? throw new ArgumentException("A customer has a name.", nameof(details));
        RegistrationNumber = Text.Given(details.RegistrationNumber);
        Industry = Text.Given(details.Industry);
        Phone = details.Phone?.Typed;
        PhoneDigits = details.Phone?.Key;
        Email = Text.Given(details.Email);
        Language = Text.Given(details.Language);
        Address = Text.Given(details.Address);
        Source = Text.Given(details.Source);
        Note = Text.Given(details.Note);
        Stage = details.Stage;
        if (details.Level != Level)
        {
            Level = details.Level;
            Raise(new CustomerLevelChanged(this));
        }

        OwnerId = details.OwnerId;
        TeamId = details.TeamId;
        ParentId = details.ParentId;
    }
}
