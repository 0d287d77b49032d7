using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class AttachmentTests
{
    private static readonly string Hash = new('a', Attachment.HashLength);

    public static TheoryData<ComplaintStatus> Statuses =>
        [.. Enum.GetValues<ComplaintStatus>().Where(status => status is not ComplaintStatus.Merged)];

    [Theory]
    [MemberData(nameof(Statuses))]
    [Trait("Rule", "ATT-01")]
    public void Whoever_may_log_a_message_attaches_in_every_status(ComplaintStatus status)
    {
        var complaint = Given.Complaint(status);

        complaint.Attachments.Add([Stored("a.pdf")], People.Ben, Given.Now);
        complaint.Attachments.Add([Stored("b.pdf")], People.NamedAgent, Given.Now);
        complaint.Attachments.Add([Stored("c.pdf")], Actor.Complainant, Given.Now);

        Assert.Equal(["a.pdf", "b.pdf", "c.pdf"], complaint.Attachments.Select(file => file.Name));
        Assert.Equal(["Ben", "Nora", "complainant"], complaint.Attachments.Select(file => file.UserName));
    }

    [Fact]
    [Trait("Rule", "ATT-01")]
    public void A_manager_an_administrator_and_another_team_attach_nothing()
    {
        Assert.All(
            new[] { People.Manager, People.Admin, People.Stranger, Actor.Anonymous },
            by => Refused.By(ComplaintRules.AllowedToThisPerson, Given.Complaint(), complaint => complaint.Attachments.Add([Stored("a.pdf")], by, Given.Now)));
    }

    [Fact]
    [Trait("Rule", "ATT-01")]
    public void Files_come_with_the_complaint()
    {
        var complaint = Complaint.Receive(Given.Intake with { Files = [Stored("a.pdf")] }, People.Ben, Given.Now, Given.Clocks);

        var file = Assert.Single(complaint.Attachments);
        Assert.Equal(("Ben", false), (file.UserName, file.IsPublic));
    }

    [Fact]
    [Trait("Rule", "ATT-06")]
    public void What_comes_by_the_public_form_is_the_complainants_own()
    {
        var intake = new ComplaintIntake(Given.Content with { Anonymous = true }, Given.Subject with { CustomerId = null }, Given.Phone, Given.Now) { Files = [Stored("a.pdf")] };

        var complaint = PublicIntake.Receive(
            intake, Hash, new Message(MessageDirection.Outbound, "We have it.", Given.Phone), Given.Now, Given.Clocks);

        var file = Assert.Single(complaint.Attachments.Public());
        Assert.Equal((null, "complainant"), (file.UserId, file.UserName));
    }

    [Fact]
    [Trait("Rule", "ATT-02")]
    public void A_complaint_holds_fifty_files_without_those_that_were_removed()
    {
        var complaint = Given.Complaint();
        complaint.Attachments.Add([.. Enumerable.Range(0, 50).Select(n => Stored($"{n}.pdf"))], People.Ben, Given.Now);

        var refusal = Refused.By(AttachmentRules.HoldsFifty, complaint, c => c.Attachments.Add([Stored("x.pdf")], People.Ben, Given.Now));
        complaint.Attachments.Remove(complaint.Attachments[0].FileId, "Twice", People.Sam, Given.Now);
        complaint.Attachments.Add([Stored("x.pdf")], People.Ben, Given.Now);

        Assert.Equal("Files", refusal.Field);
        Assert.Equal(51, complaint.Attachments.Count);
    }

    [Theory]
    [InlineData("../a.pdf")]
    [InlineData("a.pdf ")]
    [InlineData("CON.pdf")]
    [Trait("Rule", "ATT-03")]
    public void A_name_that_is_not_canonical_is_refused(string name)
    {
        Refused.By(AttachmentRules.NameIsCanonical, Given.Complaint(), complaint => complaint.Attachments.Add([Stored("good.pdf"), Stored(name)], People.Ben, Given.Now));
    }

    [Theory]
    [InlineData("a.exe", 1)]
    [InlineData("a.png", 1)]
    [InlineData("a", 1)]
    [InlineData("a.pdf", 0)]
    [Trait("Rule", "ATT-04")]
    public void A_file_that_is_not_what_its_name_says_is_refused(string name, long length)
    {
        Refused.By(AttachmentRules.NameTellsKind, Given.Complaint(), complaint => complaint.Attachments.Add([Stored(name) with { Length = length }], People.Ben, Given.Now));
    }

    [Fact]
    [Trait("Rule", "ATT-04")]
    public void Every_kind_has_an_extension_and_is_served_as_something_that_no_browser_runs()
    {
        var kinds = AttachmentKinds.Extensions.Select(extension => AttachmentKinds.Claimed("x" + extension)!.Value).ToHashSet();

        Assert.Equal(Enum.GetValues<AttachmentKind>().ToHashSet(), kinds);
        Assert.All(kinds, kind => Assert.DoesNotMatch("html|script|svg|xhtml|octet", kind.MediaType()));
    }

    [Fact]
    [Trait("Rule", "ATT-06")]
    public void Staff_say_what_the_complainant_may_read()
    {
        var complaint = Given.Complaint();

        complaint.Attachments.Add([Stored("inside.pdf"), Stored("outside.pdf") with { Public = true }], People.Ben, Given.Now);

        Assert.Equal(["outside.pdf"], complaint.Attachments.Public().Select(file => file.Name));
    }

    [Fact]
    [Trait("Rule", "ATT-08")]
    public void A_supervisor_removes_a_file_and_says_why()
    {
        var complaint = WithFile(out var file);

        complaint.Attachments.Remove(file.FileId, " Of somebody else ", People.Sam, Given.Now.AddHours(1));

        Assert.Equal((Given.Now.AddHours(1), "Sam", "Of somebody else"), (file.RemovedAt, file.RemovedByName, file.RemovalReason));
        Assert.Empty(complaint.Attachments.Public());
        Assert.Same(file, Assert.Single(complaint.Attachments));
    }

    [Fact]
    [Trait("Rule", "ATT-08")]
    public void Nobody_else_removes_a_file()
    {
        Assert.All(
            new[] { People.Ann, People.Manager, People.Admin, People.NamedSupervisor, Actor.Complainant, Actor.System },
            by => Refused.By(AttachmentRules.RemovedBySupervisor, WithFile(out var file), complaint => complaint.Attachments.Remove(file.FileId, "Why not", by, Given.Now)));
    }

    [Fact]
    [Trait("Rule", "ATT-08")]
    public void A_removal_has_a_reason()
    {
        Refused.By(ComplaintRules.TextIsGiven, WithFile(out var file), complaint => complaint.Attachments.Remove(file.FileId, " ", People.Sam, Given.Now));
    }

    [Fact]
    [Trait("Rule", "ATT-09")]
    public void A_file_is_removed_once()
    {
        var complaint = WithFile(out var file);
        complaint.Attachments.Remove(file.FileId, "Twice", People.Sam, Given.Now);

        Refused.By(AttachmentRules.RemovedOnce, complaint, c => c.Attachments.Remove(file.FileId, "Once more", People.Sue, Given.Now));
    }

    private static Complaint WithFile(out Attachment file)
    {
        var complaint = Given.Complaint();
        complaint.Attachments.Add([Stored("a.pdf") with { Public = true }], People.Ben, Given.Now);
        file = complaint.Attachments[0];
        return complaint;
    }

    private static NewAttachment Stored(string name) => new(Guid.NewGuid(), name, AttachmentKind.Pdf, 5, Hash);
}
