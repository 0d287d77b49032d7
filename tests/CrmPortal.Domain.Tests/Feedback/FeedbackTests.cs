using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Feedback;

public sealed class FeedbackTests
{
    private static readonly DateTime Now = Given.Now;

    private static readonly NewFeedback Suggestion =
        new(FeedbackKind.Suggestion, " Open on Saturdays ", Given.Phone, Now.AddHours(-2)) { CustomerId = Given.CustomerId };

    [Fact]
    [Trait("Rule", "FDB-01")]
    public void What_was_said_is_taken_down()
    {
        var feedback = FeedbackItem.Register(Suggestion with { About = "Collections", TeamId = People.Team }, People.Ann, Now);

        Assert.Equal(("Open on Saturdays", "Collections", FeedbackStatus.New), (feedback.Text, feedback.About, feedback.Status));
        Assert.Equal((Now.AddHours(-2), Now, "Ann"), (feedback.ReceivedAt, feedback.EnteredAt, feedback.EnteredByName));
        Assert.Null(feedback.OwnerId);
    }

    [Fact]
    [Trait("Rule", "FDB-01")]
    public void Nothing_said_and_nobody_to_answer_are_refused()
    {
        var stranger = Suggestion with { CustomerId = null };

        Refused.By(FeedbackRules.IsComplete, () => FeedbackItem.Register(Suggestion with { Text = " " }, People.Ann, Now));
        Refused.By(FeedbackRules.IsComplete, () => FeedbackItem.Register(stranger with { Name = "Zhang" }, People.Ann, Now));
        Assert.Equal("a@b.cn", FeedbackItem.Register(stranger with { Email = "a@b.cn" }, People.Ann, Now).Email);
        Assert.True(FeedbackItem.Register(stranger with { Anonymous = true }, People.Ann, Now).Anonymous);
    }

    [Fact]
    [Trait("Rule", "FDB-02")]
    public void It_was_not_received_in_the_future_nor_before_1900()
    {
        Refused.By(FeedbackRules.NotInTheFuture, () => FeedbackItem.Register(Suggestion with { ReceivedAt = Now.AddMinutes(1) }, People.Ann, Now));
        Refused.By(FeedbackRules.NotInTheFuture, () => FeedbackItem.Register(Suggestion with { ReceivedAt = Now.AddYears(-200) }, People.Ann, Now));
    }

    [Fact]
    [Trait("Rule", "FDB-03")]
    public void Managers_administrators_and_complainants_do_nothing_with_it()
    {
        foreach (var person in new[] { People.Manager, People.Admin, Actor.Complainant, Actor.Anonymous })
        {
            var feedback = Registered();

            Refused.By(FeedbackRules.WorkersOnly, () => FeedbackItem.Register(Suggestion, person, Now));
            Refused.By(FeedbackRules.WorkersOnly, () => feedback.Reply("Thank you", Given.Phone, Now, person, Now));
            Refused.By(FeedbackRules.WorkersOnly, () => feedback.Note(NotedReason.NoReplyWanted, person, Now));
            Refused.By(FeedbackRules.WorkersOnly, () => feedback.Assign(People.Ann, person));
            Assert.DoesNotContain(Enum.GetValues<FeedbackAction>(), action => feedback.Allows(action, person));
            Assert.Equal(FeedbackStatus.New, feedback.Status);
        }
    }

    [Fact]
    [Trait("Rule", "FDB-04")]
    public void The_higher_level_wins_and_is_not_above_the_own_clearance()
    {
        var feedback = FeedbackItem.Register(Suggestion with { Level = InfoLevel.Public, CustomerLevel = InfoLevel.Confidential }, People.Ann, Now);

        Assert.Equal(InfoLevel.Confidential, feedback.EffectiveLevel);
        Refused.By(FeedbackRules.LevelAboveOwnClearance, () => FeedbackItem.Register(Suggestion with { Level = InfoLevel.Confidential }, People.Ann, Now));
    }

    [Fact]
    [Trait("Rule", "FDB-06")]
    public void It_is_answered_once_and_further()
    {
        var feedback = Registered();

        feedback.Reply(" From May on ", Given.Email, Now.AddHours(-1), People.Ann, Now);
        feedback.Reply("It has begun", Given.Phone, Now, People.Ben, Now);

        Assert.Equal(FeedbackStatus.Answered, feedback.Status);
        Assert.Equal(
            [("From May on", Given.Email, Now.AddHours(-1), "Ann"), ("It has begun", Given.Phone, Now, "Ben")],
            feedback.Replies.Select(reply => (reply.Text, reply.ChannelId, reply.At, reply.ByName)));
    }

    [Theory]
    [Trait("Rule", "FDB-06")]
    [InlineData(" ", 0)]
    [InlineData("Thank you", 1)]
    [InlineData("Thank you", -121)]
    public void A_reply_without_words_or_at_an_impossible_time_is_refused(string text, int minutes)
    {
        var feedback = Registered();

        Refused.By(FeedbackRules.ReplyIsComplete, () => feedback.Reply(text, Given.Phone, Now.AddMinutes(minutes), People.Ann, Now));

        Assert.Equal((FeedbackStatus.New, 0), (feedback.Status, feedback.Replies.Count));
    }

    [Fact]
    [Trait("Rule", "FDB-07")]
    public void Only_what_is_new_is_noted_and_what_is_noted_is_not_answered()
    {
        var (noted, answered) = (Registered(), Registered());

        noted.Note(NotedReason.NoReplyPossible, People.Ann, Now);
        answered.Reply("Thank you", Given.Phone, Now, People.Ann, Now);

        Assert.Equal((FeedbackStatus.Noted, NotedReason.NoReplyPossible, "Ann"), (noted.Status, noted.NotedReason, noted.NotedByName));
        Refused.By(FeedbackRules.StillOpen, () => noted.Reply("Thank you", Given.Phone, Now, People.Ann, Now));
        Refused.By(FeedbackRules.StillOpen, () => noted.Note(NotedReason.NoReplyWanted, People.Ann, Now));
        Refused.By(FeedbackRules.StillOpen, () => answered.Note(NotedReason.NoReplyWanted, People.Ann, Now));
    }

    [Fact]
    [Trait("Rule", "FDB-08")]
    public void Who_answers_what_nobody_owns_owns_it()
    {
        var (unowned, owned) = (Registered(), Registered());
        owned.Assign(People.Ben, People.Ann);

        unowned.Reply("Thank you", Given.Phone, Now, People.Ann, Now);
        owned.Reply("Thank you", Given.Phone, Now, People.Ann, Now);

        Assert.Equal(("Ann", "Ben"), (unowned.OwnerName, owned.OwnerName));
        owned.Assign(null, People.Ann);
        Assert.Null(owned.OwnerId);
    }

    [Fact]
    [Trait("Rule", "FDB-08")]
    public void Its_owner_works_with_customers_and_may_read_it()
    {
        var confidential = FeedbackItem.Register(Suggestion with { Level = InfoLevel.Confidential }, People.Sam, Now);

        Refused.By(FeedbackRules.OwnerReadsIt, () => confidential.Assign(People.Ann, People.Sam));
        Refused.By(FeedbackRules.OwnerReadsIt, () => confidential.Assign(People.Manager, People.Sam));
        confidential.Assign(People.Sue, People.Sam);

        Assert.Equal("Sue", confidential.OwnerName);
    }

    [Fact]
    [Trait("Rule", "FDB-09")]
    public void A_complaint_that_is_feedback_goes_on_in_the_register()
    {
        var complaint = Given.Complaint(ComplaintStatus.Assessed);
        complaint.Exits.Reclassify(ReclassifiedAs.Feedback, "Only praise", People.Sam, Now);

        var feedback = complaint.Exits.ToFeedback(FeedbackKind.Praise, People.Sam, Now);

        Assert.Equal((complaint.Content.Description, FeedbackKind.Praise, FeedbackStatus.New), (feedback.Text, feedback.Kind, feedback.Status));
        Assert.Equal(
            (complaint.CustomerId, complaint.ChannelId, complaint.ReceivedAt, complaint.TeamId, complaint.OwnerId, complaint.EffectiveLevel),
            (feedback.CustomerId, feedback.ChannelId, feedback.ReceivedAt, feedback.TeamId, feedback.OwnerId, feedback.EffectiveLevel));
        Assert.Throws<InvalidOperationException>(() => Given.Complaint(ComplaintStatus.Reclassified).Exits.ToFeedback(FeedbackKind.Praise, People.Sam, Now));
    }

    [Fact]
    [Trait("Rule", "FDB-11")]
    public void Unassigned_is_what_is_new_and_nobodys()
    {
        var (untouched, mine, answered) = (Registered(), Registered(), Registered());
        mine.Assign(People.Ann, People.Ann);
        answered.Reply("Thank you", Given.Phone, Now, Actor.System, Now);
        var all = new[] { untouched, mine, answered }.AsQueryable();

        Assert.Equal([untouched], all.Unassigned());
        Assert.Equal([mine], all.OwnedBy(People.Ann.UserId));
        Assert.Empty(all.OwnedBy(null));
    }

    private static FeedbackItem Registered() => FeedbackItem.Register(Suggestion, People.Ann, Now);
}
