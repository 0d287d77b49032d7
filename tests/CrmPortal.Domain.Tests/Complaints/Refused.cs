using System.Text.Json;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

internal static class Refused
{
    /// <summary>The command is refused by exactly this rule, and everything that can be read from the complaint is as before.</summary>
    public static RuleViolation By(Rule rule, Complaint complaint, Action<Complaint> command)
    {
        var before = JsonSerializer.Serialize(complaint);

        var violation = Assert.Throws<RuleViolation>(() => command(complaint));

        Assert.Equal(rule, violation.Rule);
        Assert.Equal(before, JsonSerializer.Serialize(complaint));
        return violation;
    }

    public static RuleViolation Intake(Rule rule, ComplaintIntake intake, Actor? by = null)
    {
        var violation = Assert.Throws<RuleViolation>(() => Complaint.Receive(intake, by ?? People.Ann, Given.Now, Given.Clocks));

        Assert.Equal(rule, violation.Rule);
        return violation;
    }
}
