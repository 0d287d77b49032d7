using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;
using Xunit.Abstractions;

namespace CrmPortal.Domain.Tests.Complaints;

public sealed class ComplaintLifecycleTests(ITestOutputHelper output)
{
    // y the system                        u an agent of the team, while nobody owns the complaint
    // a an agent of the team              o the owner, an agent
    // f an agent of another team          n an agent of the team whom the complaint names
    // s a supervisor                      S the owner, a supervisor
    // N a supervisor whom it names        m a manager, d an admin
    // c the complainant, with number and secret
    private const string Expected = """
                    Rec       Ack       Ass       Inv       Hold      Offer     Impl      Resol     Clos      Withd     Merg      Refer     Recl
        Receive     .         .         .         .         .         .         .         .         .         .         .         .         .
        Import      .         .         .         .         .         .         .         .         .         .         .         .         .
        Acknowledge yuaonsSN  .         .         .         .         .         .         .         .         .         .         .         .
        Assess      .         uaosS     .         .         .         .         .         .         .         .         .         .         .
        Assign      usS       usS       sS        sS        sS        sS        sS        sS        .         .         .         .         .
        Route       sS        sS        sS        sS        sS        sS        sS        sS        .         .         .         .         .
        Accept      .         .         oS        .         .         .         .         .         .         .         .         .         .
        Hold        .         .         .         oS        .         .         .         .         .         .         .         .         .
        Resume      .         .         .         .         oS        .         .         .         .         .         .         .         .
        Reassess    .         .         osS       osS       osS       osS       osS       .         .         .         .         .         .
        Amend       uaosS     uaosS     aosS      aosS      aosS      aosS      aosS      aosS      .         .         .         .         .
        Link        sS        sS        sS        sS        sS        sS        sS        sS        .         .         .         .         .
        Investigate .         .         .         aonsSN    aonsSN    .         .         .         .         .         .         .         .
        Ask         yuaonsSN  yuaonsSN  yaonsSN   yaonsSN   yaonsSN   yaonsSN   yaonsSN   yaonsSN   .         .         .         .         .
        Communicate ycuaonsSN ycuaonsSN ycaonsSN  ycaonsSN  ycaonsSN  ycaonsSN  ycaonsSN  ycaonsSN  ycaonsSN  ycaonsSN  ycaonsSN  ycaonsSN  ycaonsSN
        Diagnose    .         .         osS       osS       osS       osS       osS       osS       .         .         .         .         .
        Propose     .         .         .         oS        .         .         .         .         .         .         .         .         .
        Approve     .         .         .         s         .         .         .         .         .         .         .         .         .
        Offer       .         .         .         oS        .         .         .         .         .         .         .         .         .
        Answer      .         .         .         .         .         coS       .         .         .         .         .         .         .
        Implement   .         .         .         .         .         oS        oS        .         .         .         .         .         .
        Resolve     .         .         .         .         .         oS        oS        .         .         .         .         .         .
        Revisit     .         .         .         .         .         .         .         oS        .         .         .         .         .
        Close       .         .         .         .         .         .         .         oS        .         .         .         .         .
        Reopen      .         .         .         .         .         .         .         .         sS        .         .         .         .
        Withdraw    coS       coS       coS       coS       coS       coS       coS       coS       .         .         .         .         .
        Merge       sS        sS        sS        sS        sS        sS        sS        sS        .         .         .         .         .
        Refer       .         .         .         .         .         sS        .         sS        sS        .         .         .         .
        Reclassify  sS        .         sS        .         .         .         .         .         .         .         .         .         .
        Escalate    yuaonsSN  yuaonsSN  yaonsSN   yaonsSN   yaonsSN   yaonsSN   yaonsSN   .         .         .         .         .         .
        Deescalate  sS        sS        sS        sS        sS        sS        sS        .         .         .         .         .         .
        Expedite    osS       osS       osS       osS       osS       osS       osS       .         .         .         .         .         .
        Unexpedite  osS       osS       osS       osS       osS       osS       osS       .         .         .         .         .         .
        """;

    private const string Personas = "ycuaofnsSNmd";

    [Fact]
    [Trait("Rule", "CMP-02")]
    [Trait("Rule", "CMP-03")]
    public void Every_cell_of_the_grid_is_as_written_down()
    {
        var header = Expected.ReplaceLineEndings("\n").Split('\n')[0];

        var grid = string.Join('\n', Enum.GetValues<ComplaintAction>().Select(Line).Prepend(header));

        output.WriteLine(grid);
        Assert.Equal(Expected.ReplaceLineEndings("\n"), grid);
    }

    [Theory]
    [Trait("Rule", "CMP-35")]
    [InlineData(Severity.Minor, "oS")]
    [InlineData(Severity.Moderate, "oS")]
    [InlineData(Severity.Major, "s")]
    [InlineData(Severity.Critical, "s")]
    public void Serious_complaints_are_closed_by_a_supervisor_other_than_the_owner(Severity severity, string expected)
    {
        var who = Who(ComplaintAction.Close, owner => Given.Complaint(ComplaintStatus.Resolved, severity, owner));

        Assert.Equal(expected, who);
    }

    [Theory]
    [Trait("Rule", "CMP-34")]
    [InlineData(Severity.Minor, "sS")]
    [InlineData(Severity.Moderate, "sS")]
    [InlineData(Severity.Major, "s")]
    public void A_complaint_with_a_dissatisfied_complainant_is_closed_by_a_supervisor(Severity severity, string expected)
    {
        var who = Who(ComplaintAction.Close, owner =>
        {
            var complaint = Given.Complaint(ComplaintStatus.Resolved, severity, owner);
            complaint.Closing.RecordRevisit(RevisitResult.Dissatisfied, null, continueWork: false, owner, Given.Now, Given.Clocks);
            return complaint;
        });

        Assert.Equal(expected, who);
    }

    [Fact]
    [Trait("Rule", "CMP-03")]
    public void A_complaint_without_a_team_is_everyones()
    {
        var complaint = Complaint.Receive(Given.Intake with { TeamId = null }, People.Ben, Given.Now, Given.Clocks);

        Assert.True(complaint.Allows(ComplaintAction.Assign, People.Stranger));
        Assert.True(complaint.Allows(ComplaintAction.Acknowledge, People.Stranger with { TeamId = null }));
    }

    [Fact]
    [Trait("Rule", "CMP-03")]
    public void A_user_without_a_team_works_on_his_own_complaint_in_any_team()
    {
        var owner = People.Ann with { TeamId = null };

        var complaint = Given.Complaint(ComplaintStatus.Assessed, owner: owner);

        Assert.True(complaint.Allows(ComplaintAction.Accept, owner));
        Assert.False(complaint.Allows(ComplaintAction.Communicate, People.Ben with { TeamId = null }));
    }

    [Theory]
    [Trait("Rule", "CMP-03")]
    [InlineData(ComplaintAction.Acknowledge, "Agent,Supervisor")]
    [InlineData(ComplaintAction.Accept, "Agent,Supervisor")]
    [InlineData(ComplaintAction.Close, "Agent,Supervisor")]
    [InlineData(ComplaintAction.Approve, "Supervisor")]
    [InlineData(ComplaintAction.Reopen, "Supervisor")]
    [InlineData(ComplaintAction.Import, "")]
    public void Policies_derive_their_roles_from_the_table(ComplaintAction action, string roles)
    {
        Assert.Equal(roles, string.Join(',', ComplaintLifecycle.Table.RolesFor(action)));
    }

    private static string Line(ComplaintAction action)
    {
        var cells = Enum.GetValues<ComplaintStatus>().Select(status => Cell(status, action));
        return $"{action,-12}{string.Join(' ', cells.Select(cell => $"{cell,-9}"))}".TrimEnd();
    }

    private static string Cell(ComplaintStatus status, ComplaintAction action)
    {
        // What there is to take off the fast lane is on it, and what there is to lower is escalated.
        var intake = Given.Intake with { FastLane = action is ComplaintAction.Unexpedite };
        var severity = action is ComplaintAction.Deescalate ? Severity.Critical : Severity.Moderate;
        var who = Who(action, owner => Given.Complaint(status, severity, owner: owner, intake: intake));
        var isUnowned = status is ComplaintStatus.Received or ComplaintStatus.Acknowledged;
        var taker = isUnowned && Given.Unowned(status).Allows(action, People.Ben) ? "u" : "";
        var cell = string.Concat((who + taker).OrderBy(letter => Personas.IndexOf(letter, StringComparison.Ordinal)));
        return cell.Length == 0 ? "." : cell;
    }

    private static string Who(ComplaintAction action, Func<Actor, Complaint> ownedBy)
    {
        (char Letter, Actor Person, Actor Owner)[] cast =
        [
            ('y', Actor.System, People.Ann),
            ('c', Actor.Complainant, People.Ann),
            ('a', People.Ben, People.Ann),
            ('o', People.Ann, People.Ann),
            ('f', People.Stranger, People.Ann),
            ('n', People.NamedAgent, People.Ann),
            ('s', People.Sam, People.Ann),
            ('S', People.Sue, People.Sue),
            ('N', People.NamedSupervisor, People.Ann),
            ('m', People.Manager, People.Ann),
            ('d', People.Admin, People.Ann),
        ];
        return string.Concat(cast.Where(role => ownedBy(role.Owner).Allows(action, role.Person)).Select(role => role.Letter));
    }
}
