using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Importing;

/// <summary>The rules of docs/domain/importing.md: why a file or a row is refused, and what is remarked on a row that is taken.</summary>
public static class ImportRules
{
    public static readonly Rule RepeatedRow = new("IMP-03");

    public static readonly Rule NotText = new("IMP-10");
    public static readonly Rule MissingColumn = new("IMP-11");
    public static readonly Rule UnknownField = new("IMP-12");
    public static readonly Rule ColumnTwice = new("IMP-13");
    public static readonly Rule NoHeader = new("IMP-14");

    public static readonly Rule CellsDoNotMatchHeader = new("IMP-20");
    public static readonly Rule CellIsEmpty = new("IMP-21");
    public static readonly Rule TextTooLong = new("IMP-22");
    public static readonly Rule NotADate = new("IMP-23");
    public static readonly Rule NotANumber = new("IMP-24");
    public static readonly Rule NotAChoice = new("IMP-25");
    public static readonly Rule UnknownCustomer = new("IMP-26");
    public static readonly Rule DateInTheFuture = new("IMP-27");
    public static readonly Rule QuoteNeverClosed = new("IMP-28");
    public static readonly Rule IdentifierTwice = new("IMP-29");
    public static readonly Rule NotAnEmail = new("IMP-30");
    public static readonly Rule NotAPhone = new("IMP-31");
    public static readonly Rule NotACurrency = new("IMP-32");
    public static readonly Rule DeactivatedCustomer = new("IMP-33");
    public static readonly Rule LevelAboveOwnClearance = new("IMP-34");

    public static readonly Rule AmountIsZero = new("IMP-40");
    public static readonly Rule SentBeforeReceived = new("IMP-41");
    public static readonly Rule OwnerUnknown = new("IMP-42");
    public static readonly Rule TeamUnknown = new("IMP-43");
}
