using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Importing;

/// <summary>A complaint as a row tells it.</summary>
internal sealed record ComplaintImportRow(RowCells Cells, string Key, string Type, string Description)
{
    private const int PlaceLimit = 300;
    private const int DescriptionLimit = 4000;

    public string? ExternalId { get; private init; }

    public string? Subtype { get; private init; }

    /// <summary>Code or name of the channel.</summary>
    public string? Channel { get; private init; }

    /// <summary>Number or external identifier; null for an anonymous complaint.</summary>
    public string? Customer { get; private init; }

    private DateOnly ReceivedOn { get; init; }

    private DateOnly? AcknowledgedOn { get; init; }

    private string? Product { get; init; }

    private string? Department { get; init; }

    private string? Place { get; init; }

    private Severity Severity { get; init; }

    private SourceVocabulary.Outcome Outcome { get; init; }

    private bool? Timely { get; init; }

    private bool? Disputed { get; init; }

    public static ComplaintImportRow Read(RowCells cells, RowKeys keys, DateOnly today)
    {
        var received = cells.RequiredDate(ComplaintFields.ReceivedOn, today);
        var type = cells.Required(ComplaintFields.Type, ComplaintType.NameLimit);
        var subtype = cells.Text(ComplaintFields.Subtype, ComplaintType.NameLimit);
        var acknowledged = cells.Date(ComplaintFields.AcknowledgedOn);
        if (acknowledged > today)
        {
            cells.Refuse(ComplaintFields.AcknowledgedOn, ImportRules.DateInTheFuture, acknowledged.Value.ToString("O", null));
        }

        if (acknowledged < received)
        {
            cells.Remark(ComplaintFields.AcknowledgedOn, ImportRules.SentBeforeReceived);
        }

        var id = cells.Text(ComplaintFields.Id, RowKeys.IdentifierLimit);
        return new ComplaintImportRow(cells, keys.Of(cells, ComplaintFields.Id, id), type, DescriptionOf(cells, type, subtype))
        {
            ExternalId = id,
            ReceivedOn = received,
            AcknowledgedOn = acknowledged,
            Subtype = subtype,
            Product = cells.Text(ComplaintFields.Product, ComplaintType.NameLimit),
            Department = cells.Text(ComplaintFields.Department, ComplaintType.NameLimit),
            Place = PlaceOf(cells),
            Channel = cells.Text(ComplaintFields.Channel, Domain.Customers.Customer.TextLimit),
            Severity = cells.Choice<Severity>(ComplaintFields.Severity) ?? Severity.Moderate,
            Customer = cells.Text(ComplaintFields.Customer, Domain.Customers.Customer.TextLimit),
            Outcome = cells.Choice(ComplaintFields.Outcome, SourceVocabulary.Outcomes) ?? default,
            Timely = cells.Choice(ComplaintFields.Timely, SourceVocabulary.Answers),
            Disputed = cells.Choice(ComplaintFields.Disputed, SourceVocabulary.Answers),
        };
    }

    public ComplaintIntake Intake(long typeId, long? subtypeId, long channelId, Customer? customer, TimeZoneInfo zone)
    {
        var content = new ComplaintContent
        {
            Description = Description,
            Department = Department,
            Place = Place,
            Anonymous = customer is null,
        };
        var subject = new ComplaintSubject
        {
            TypeId = typeId,
            SubtypeId = subtypeId,
            Product = Product,
            CustomerId = customer?.Id,
            CustomerLevel = customer?.Level ?? InfoLevel.Public,
        };
        return new ComplaintIntake(content, subject, channelId, LocalTime.StartOfDay(ReceivedOn, zone)) { Severity = Severity };
    }

    public ReportedOutcome Reported(long importRunId, TimeZoneInfo zone) => new(importRunId, Outcome.Closed, Statement())
    {
        ExternalId = ExternalId,
        AcknowledgedAt = AcknowledgedOn is { } day ? LocalTime.StartOfDay(day, zone) : null,
        Timely = Timely,
        Remedy = Outcome.Remedy,
        Revisit = Disputed switch
        {
            true => RevisitResult.Dissatisfied,
            false => RevisitResult.Satisfied,
            null => null,
        },
    };

    private string Statement() => string.Join("; ", new[]
    {
        Cells.Quote(ComplaintFields.Outcome),
        Cells.Quote(ComplaintFields.AcknowledgedOn),
        Cells.Quote(ComplaintFields.Timely),
        Cells.Quote(ComplaintFields.Disputed),
    }.OfType<string>());

    private static string DescriptionOf(RowCells cells, string type, string? subtype)
    {
        if (cells.Text(ComplaintFields.Description, DescriptionLimit) is { } description)
        {
            return description;
        }

        var detail = cells.Text(ComplaintFields.Detail, DescriptionLimit / 2);
        return detail is null ? subtype ?? type : $"{subtype ?? type} – {detail}";
    }

    private static string? PlaceOf(RowCells cells) =>
        cells.Text(ComplaintFields.Place, PlaceLimit)
        ?? Text.Given($"{cells.Text(ComplaintFields.Region, PlaceLimit / 2)} {cells.Text(ComplaintFields.PostalCode, Domain.Customers.Customer.TextLimit)}");
}
