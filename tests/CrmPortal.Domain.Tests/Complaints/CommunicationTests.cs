using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class CommunicationTests
{
    [Fact]
    [Trait("Rule", "CMP-09")]
    public void A_message_is_logged_with_the_time_it_was_said()
    {
        var complaint = Given.Complaint();

        var entry = complaint.Communications.Log(
            Given.Reply with { At = Given.Now, Text = " Hello " }, People.Ben, Given.Now.AddHours(1), Given.Clocks);

        Assert.Equal((Given.Now, Given.Now.AddHours(1), "Hello"), (entry.At, entry.LoggedAt, entry.Text));
        Assert.Equal((MessageDirection.Outbound, Given.Email, true, false), (entry.Direction, entry.ChannelId, entry.IsPublic, entry.IsAutomatic));
        Assert.Same(entry, complaint.Communications.Single());
    }

    [Fact]
    [Trait("Rule", "CMP-09")]
    [Trait("Rule", "CMP-77")]
    public void A_message_has_a_text_a_channel_and_a_possible_time()
    {
        Assert.Equal("Text", RefusedField(Given.Reply with { Text = " " }));
        Assert.Equal("ChannelId", RefusedField(Given.Reply with { ChannelId = null }));
        Assert.Equal("At", RefusedField(Given.Reply with { At = Given.Now.AddTicks(1) }, ComplaintRules.SaidBetweenReceiptAndNow));
        Assert.Equal("At", RefusedField(Given.Reply with { At = Given.Now.AddTicks(-1) }, ComplaintRules.SaidBetweenReceiptAndNow));
    }

    [Fact]
    [Trait("Rule", "CMP-09")]
    public void A_note_among_ourselves_has_no_channel()
    {
        var complaint = Given.Complaint();

        complaint.Communications.Log(new Message(MessageDirection.Note, "Ask the crane driver"), People.Ben, Given.Now, Given.Clocks);

        Assert.Null(complaint.Communications.Single().ChannelId);
    }

    [Fact]
    [Trait("Rule", "CMP-10")]
    public void Only_an_outbound_message_by_a_person_is_the_first_response()
    {
        var complaint = Given.Complaint();

        complaint.Communications.Log(new Message(MessageDirection.Note, "Note"), People.Ben, Given.Now, Given.Clocks);
        complaint.Communications.Log(Given.Request, People.Ben, Given.Now, Given.Clocks);
        complaint.Communications.Log(Given.Reply with { Automatic = true }, People.Ben, Given.Now, Given.Clocks);
        complaint.Communications.Log(Given.Reply, Actor.System, Given.Now, Given.Clocks);
        Assert.Null(complaint.Times.FirstRespondedAt);
        complaint.Communications.Log(Given.Reply, People.Ben, Given.Now.AddHours(2), Given.Clocks);
        complaint.Communications.Log(Given.Reply, People.Ben, Given.Now.AddHours(3), Given.Clocks);

        Assert.Equal(Given.Now.AddHours(2), complaint.Times.FirstRespondedAt);
    }

    [Fact]
    [Trait("Rule", "CMP-10")]
    public void A_response_logged_late_counts_from_when_it_was_given()
    {
        var complaint = Given.Complaint();
        complaint.Communications.Log(Given.Reply, People.Ben, Given.Now.AddHours(2), Given.Clocks);

        complaint.Communications.Log(Given.Reply with { At = Given.Now.AddHours(1) }, People.Ben, Given.Now.AddHours(3), Given.Clocks);

        Assert.Equal(Given.Now.AddHours(1), complaint.Times.FirstRespondedAt);
    }

    private static string? RefusedField(Message message, Rule? rule = null) => Refused.By(
        rule ?? ComplaintRules.MessageIsComplete,
        Given.Complaint(),
        complaint => complaint.Communications.Log(message, People.Ben, Given.Now, Given.Clocks)).Field;
}
