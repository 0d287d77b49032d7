using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Data.Importing;

/// <summary>A customer as a row of the file describes them; null where the row says nothing.</summary>
internal sealed record CustomerImportRow(RowCells Cells, string Key, string Name)
{
    public string? Number { get; private init; }

    public string? ExternalId { get; private init; }

    /// <summary>E-mail address of the owner.</summary>
    public string? Owner { get; private init; }

    /// <summary>Name of the team.</summary>
    public string? Team { get; private init; }

    public InfoLevel? Level { get; private init; }

    private CustomerType? Type { get; init; }

    private PhoneNumber? Phone { get; init; }

    private string? Email { get; init; }

    private string? RegistrationNumber { get; init; }

    private string? Industry { get; init; }

    private string? Address { get; init; }

    private string? Source { get; init; }

    private string? Note { get; init; }

    private CustomerStage? Stage { get; init; }

    public static CustomerImportRow Read(RowCells cells, RowKeys keys, PhoneRegion region)
    {
        var number = cells.Text(CustomerFields.Number, Customer.TextLimit);
        var externalId = cells.Text(CustomerFields.ExternalId, RowKeys.IdentifierLimit);
        var name = cells.Required(CustomerFields.Name, Customer.NameLimit);
        var key = number is not null
            ? keys.Of(cells, CustomerFields.Number, "no:" + number.ToUpperInvariant())
            : keys.Of(cells, CustomerFields.ExternalId, externalId);
        return new CustomerImportRow(cells, key, name)
        {
            Number = number,
            ExternalId = externalId,
            Type = cells.Choice<CustomerType>(CustomerFields.Type),
            Phone = PhoneNumber.Read(Checked(cells, CustomerFields.Phone, PhoneNumber.Limit, PhoneNumber.IsPlausible, ImportRules.NotAPhone), region),
            Email = Checked(cells, CustomerFields.Email, Customer.EmailLimit, EmailAddress.IsPlausible, ImportRules.NotAnEmail),
            RegistrationNumber = cells.Text(CustomerFields.RegistrationNumber, Customer.TextLimit),
            Industry = cells.Text(CustomerFields.Industry, Customer.TextLimit),
            Address = cells.Text(CustomerFields.Address, Customer.AddressLimit),
            Source = cells.Text(CustomerFields.Source, Customer.TextLimit),
            Note = cells.Text(CustomerFields.Note, Customer.NoteLimit),
            Stage = cells.Choice<CustomerStage>(CustomerFields.Stage),
            Level = cells.Choice<InfoLevel>(CustomerFields.Level),
            Owner = cells.Text(CustomerFields.Owner, Customer.EmailLimit)?.ToUpperInvariant(),
            Team = cells.Text(CustomerFields.Team, Customer.TextLimit),
        };
    }

    /// <summary>IMP-07. What the row tells, over what is known; an empty cell takes nothing away.</summary>
    public CustomerDetails Over(CustomerDetails known, long? ownerId, long? teamId) => known with
    {
        Name = Name,
        Type = Type ?? known.Type,
        Phone = Phone ?? known.Phone,
        Email = Email ?? known.Email,
        RegistrationNumber = RegistrationNumber ?? known.RegistrationNumber,
        Industry = Industry ?? known.Industry,
        Address = Address ?? known.Address,
        Source = Source ?? known.Source,
        Note = Note ?? known.Note,
        Stage = Stage ?? known.Stage,
        Level = Level ?? known.Level,
        OwnerId = ownerId ?? known.OwnerId,
        TeamId = teamId ?? known.TeamId,
    };

    public CustomerDetails Alone(long? ownerId, long? teamId) =>
        Over(new CustomerDetails { Type = CustomerType.Individual, Name = Name }, ownerId, teamId);

    private static string? Checked(RowCells cells, string field, int limit, Func<string, bool> isPlausible, Rule rule)
    {
        var text = cells.Text(field, limit);
        if (text is not null && !isPlausible(text))
        {
            cells.Refuse(field, rule, text);
        }

        return text;
    }
}
