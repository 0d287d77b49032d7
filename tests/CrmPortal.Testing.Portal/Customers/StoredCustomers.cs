using CrmPortal.Data.Users;
using CrmPortal.Domain.Customers;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Testing;

/// <summary>Customers of users and teams that are stored.</summary>
public static class StoredCustomers
{
    extension(Given)
    {
        /// <summary>An individual with an e-mail address, in the stage Prospect because that needs no owner.</summary>
        public static Customer Customer(
            string name = "Ada Lovelace",
            User? owner = null,
            Team? team = null,
            InfoLevel level = InfoLevel.Internal,
            CustomerStage stage = CustomerStage.Prospect,
            string? phone = null,
            string? email = "ada@example.org") =>
            Domain.Customers.Customer.Create(
                new CustomerDetails
                {
                    Type = CustomerType.Individual,
                    Name = name,
                    Phone = Given.PhoneNumber(phone),
                    Email = email,
                    Stage = stage,
                    Level = level,
                    OwnerId = owner?.Id,
                    TeamId = team?.Id,
                },
                Domain.Shared.Actor.System,
                Clock.Start);

        /// <summary>An organisation with registration and industry.</summary>
        public static Customer Organisation(
            string name = "Analytical Engines Ltd",
            User? owner = null,
            Team? team = null,
            Customer? parent = null) =>
            Domain.Customers.Customer.Create(
                new CustomerDetails
                {
                    Type = CustomerType.Organisation,
                    Name = name,
                    RegistrationNumber = "91310000MA1FL0001X",
                    Industry = "Manufacturing",
                    Stage = CustomerStage.Prospect,
                    OwnerId = owner?.Id,
                    TeamId = team?.Id,
                    ParentId = parent?.Id,
                },
                Domain.Shared.Actor.System,
                Clock.Start);
    }
}
