using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class IntakeTests
{
    [Fact]
    [Trait("Rule", "CMP-01")]
    public void A_complaint_is_received_from_an_agent()
    {
        var complaint = Complaint.Receive(Given.Intake, People.Ann, Given.Now, Given.Clocks);

        Assert.Equal(ComplaintStatus.Received, complaint.Status);
        Assert.Equal(Given.Now, complaint.Entry.EnteredAt);
        Assert.Equal(People.Ann.UserId, complaint.Entry.EnteredById);
        Assert.Equal(Priority.P3, complaint.Priority);
        Assert.Equal(InfoLevel.Internal, complaint.Level);
        Assert.Null(complaint.OwnerId);
    }

    [Fact]
    [Trait("Rule", "CMP-01")]
    public void The_public_form_receives_as_the_system()
    {
        var complaint = Complaint.Receive(Given.Intake, Actor.System, Given.Now, Given.Clocks);

        Assert.Null(complaint.Entry.EnteredById);
    }

    [Theory]
    [Trait("Rule", "CMP-03")]
    [InlineData(Role.Manager)]
    [InlineData(Role.Admin)]
    public void Managers_and_admins_take_nothing_in(Role role)
    {
        RefusedIntake(ComplaintRules.AllowedToThisPerson, Given.Intake, People.Ann with { Role = role });
    }

    [Fact]
    [Trait("Rule", "CMP-12")]
    public void Someone_whom_the_complaint_names_can_take_it_in()
    {
        var complaint = Complaint.Receive(Given.Intake, People.NamedAgent, Given.Now, Given.Clocks);

        Assert.Equal(ComplaintStatus.Received, complaint.Status);
    }

    [Theory]
    [Trait("Rule", "CMP-01")]
    [InlineData("")]
    [InlineData(" \t ")]
    public void A_description_is_needed(string description)
    {
        var intake = Given.Intake with { Content = Given.Content with { Description = description } };

        var violation = RefusedIntake(ComplaintRules.IntakeIsComplete, intake);

        Assert.Equal("Description", violation.Field);
    }

    [Fact]
    [Trait("Rule", "CMP-01")]
    public void A_complainant_who_cannot_be_reached_has_to_be_anonymous()
    {
        var unreachable = Given.Subject with { CustomerId = null, ComplainantName = "Li Lei" };

        RefusedIntake(ComplaintRules.IntakeIsComplete, Given.Intake with { Subject = unreachable });

        Assert.True(Receive(Given.Content with { Anonymous = true }, unreachable).Content.Anonymous);
        Assert.Equal("13800138000", Receive(Given.Content with { ComplainantPhone = " 13800138000 " }, unreachable).Content.ComplainantPhone);
        Assert.Equal("li@example.com", Receive(Given.Content with { ComplainantEmail = "li@example.com" }, unreachable).Content.ComplainantEmail);
        Assert.Equal(5, Receive(Given.Content, unreachable with { ContactId = 5 }).ContactId);
    }

    [Fact]
    [Trait("Rule", "CMP-05")]
    public void The_receipt_may_precede_the_entry_but_does_not_lie_in_the_future()
    {
        var earlier = Complaint.Receive(Given.Intake with { ReceivedAt = Given.Now.AddDays(-3) }, People.Ann, Given.Now, Given.Clocks);

        Assert.Equal(Given.Now.AddDays(-3), earlier.ReceivedAt);
        RefusedIntake(ComplaintRules.DatesArePossible, Given.Intake with { ReceivedAt = Given.Now.AddTicks(1) });
    }

    [Fact]
    [Trait("Rule", "CMP-05")]
    public void It_did_not_occur_after_the_day_of_the_receipt()
    {
        Assert.Equal(At.Day("2026-03-02"), Receive(Given.Content with { OccurredOn = At.Day("2026-03-02") }).Content.OccurredOn);
        RefusedIntake(
            ComplaintRules.DatesArePossible,
            Given.Intake with { Content = Given.Content with { OccurredOn = At.Day("2026-03-03") } });
    }

    [Theory]
    [Trait("Rule", "CMP-07")]
    [InlineData(-0.01, "CNY")]
    [InlineData(10, null)]
    [InlineData(10, "RM")]
    public void An_amount_is_not_negative_and_has_a_currency(double amount, string? currency)
    {
        var content = Given.Content with { AmountInvolved = (decimal)amount, Currency = currency };

        RefusedIntake(ComplaintRules.AmountHasCurrency, Given.Intake with { Content = content });
    }

    [Fact]
    [Trait("Rule", "CMP-07")]
    public void An_amount_of_nothing_is_an_amount()
    {
        var complaint = Receive(Given.Content with { AmountInvolved = 0m, Currency = "CNY" });

        Assert.Equal((0m, "CNY"), (complaint.Content.AmountInvolved, complaint.Content.Currency));
    }

    [Theory]
    [Trait("Rule", "CMP-48")]
    [InlineData(InfoLevel.Internal, InfoLevel.Confidential, InfoLevel.Confidential)]
    [InlineData(InfoLevel.Confidential, InfoLevel.Public, InfoLevel.Confidential)]
    public void The_higher_level_of_complaint_and_customer_rules(InfoLevel own, InfoLevel customers, InfoLevel effective)
    {
        var complaint = Receive(Given.Content, Given.Subject with { Level = own, CustomerLevel = customers });

        Assert.Equal(effective, complaint.EffectiveLevel);
    }

    [Fact]
    [Trait("Rule", "CMP-01")]
    public void What_was_told_can_be_amended()
    {
        var complaint = Given.Complaint(ComplaintStatus.Investigating);

        complaint.Reception.Amend(Given.Content, Given.Subject with { Product = "Lift", CustomerId = 200 }, People.Ann, Given.Now, At.China);

        Assert.Equal(("Lift", 200L), (complaint.Product, complaint.CustomerId));
        Assert.Equal(ComplaintAction.Amend, complaint.History[^1].Action);
    }

    [Fact]
    [Trait("Rule", "CMP-12")]
    public void The_owner_cannot_be_named_before_someone_else_is_assigned()
    {
        var named = Given.Content with { PeopleInvolvedUserIds = [People.Ann.UserId!.Value] };

        Refused.By(
            ComplaintRules.NobodyDecidesAboutHimself,
            Given.Complaint(ComplaintStatus.Investigating),
            complaint => complaint.Reception.Amend(named, Given.Subject, People.Ben, Given.Now, At.China));
    }

    [Fact]
    [Trait("Rule", "CMP-04")]
    public void Every_step_is_written_into_the_history()
    {
        var complaint = Given.Complaint(ComplaintStatus.Closed);

        Assert.Equal(
            "Receive Assign Acknowledge Assess Accept Offer Answer Implement Resolve Revisit Diagnose Close",
            string.Join(' ', complaint.History.Select(row => row.Action)));
        Assert.Null(complaint.History[0].From);
        Assert.All(complaint.History.Skip(1).Zip(complaint.History), pair => Assert.Equal(pair.Second.To, pair.First.From));
        var answer = complaint.History.Single(row => row.Action == ComplaintAction.Answer);
        Assert.Equal((People.Ann.UserId, "Ann", Given.Now, 1), (answer.UserId, answer.UserName, answer.At, answer.Round));
    }

    private static RuleViolation RefusedIntake(Rule rule, ComplaintIntake intake, Actor? by = null) =>
        Refused.By(rule, () => Complaint.Receive(intake, by ?? People.Ann, Given.Now, Given.Clocks));

    private static Complaint Receive(ComplaintContent content, ComplaintSubject? subject = null) =>
        Complaint.Receive(Given.Intake with { Content = content, Subject = subject ?? Given.Subject }, People.Ann, Given.Now, Given.Clocks);
}
