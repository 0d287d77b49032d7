using System.Globalization;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;
using CrmPortal.Domain.Tiers;
using CrmPortal.SampleData.Company;

namespace CrmPortal.SampleData.Load;

/// <summary>Customers as rows, names in both scripts.</summary>
internal sealed class SeedCustomers(Chance chance, DateTime now, IReadOnlyList<Actor> owners)
{
    public static readonly string[] Columns =
    [
        nameof(Customer.Version), nameof(Customer.Type), nameof(Customer.Name), nameof(Customer.RegistrationNumber), nameof(Customer.Industry),
        nameof(Customer.Phone), nameof(Customer.PhoneDigits), nameof(Customer.Email), nameof(Customer.Address), nameof(Customer.Stage),
        nameof(Customer.Level), nameof(Customer.OwnerId), nameof(Customer.Tier), nameof(Customer.CreatedAt), nameof(Customer.LastContactAt),
    ];

    public object?[] Next(int number)
    {
        var chinese = chance.Is(0.6);
        var organisation = chance.Is(0.3);
        var (company, industry) = SampleNames.Company(chinese, chance);
        var person = SampleNames.Person(chinese, chance);
        var phone = SampleNames.Phone(chinese, chance);

        // No two customers are called at the same mailbox.
        var mailbox = string.Create(CultureInfo.InvariantCulture, $"c{number + 1}.{chance.Digits(4)}@mail.example");
        return
        [
            Guid.CreateVersion7(), organisation ? CustomerType.Organisation : CustomerType.Individual, organisation ? company : person,
            organisation ? SampleNames.RegistrationNumber(chinese, chance) : null, organisation ? industry : null,
            phone.Typed, phone.Key, mailbox, SampleNames.Address(chinese, organisation ? company : person, chance),
            owners.Count > 0 ? CustomerStage.Active : CustomerStage.Prospect,
            chance.Is(0.05) ? InfoLevel.Confidential : InfoLevel.Internal, owners.Count > 0 ? chance.Pick(owners).UserId : null,
            chance.Is(0.4) ? chance.Pick(Enum.GetValues<Tier>()) : null,
            now.AddMinutes(-chance.Between(800_000, 1_500_000)), now.AddMinutes(-chance.Between(1, 700_000)),
        ];
    }
}
