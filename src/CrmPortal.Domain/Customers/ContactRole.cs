namespace CrmPortal.Domain.Customers;

public enum ContactRole
{
    DecisionMaker,
    Influencer,
    User,
    Finance,
    Complainant,
    Other,
}
