using System.Net;
using System.Numerics;
using CrmPortal.Domain.Attachments;
using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;
using Xunit;
using Xunit.Abstractions;

namespace CrmPortal.Web.Tests.Complaints;

/// <summary>What each step of a complaint costs the database; docs/operations/performance.md has the table.</summary>
public sealed class StepCommandTests(ComplaintCast cast, ITestOutputHelper output) : IClassFixture<ComplaintCast>
{
    private static readonly string[] PartTables =
    [
        "ComplaintTransitions", "ComplaintCommunications", "RevisitAttempts", "ComplaintAttachments", "ComplaintFindings",
        "ComplaintWhys", "Remedies", "Proposals", "ComplaintHandOvers",
    ];

    [Fact]
    public async Task A_step_loads_no_other_parts_than_it_says_it_needs()
    {
        var target = await cast.SaveAsync(Given.ComplaintIn(ComplaintStatus.Received, cast.User("owner"), customer: cast.Customer));
        foreach (var form in ComplaintSteps.All(target.Number))
        {
            var (name, complaint) = await AllowedAsync(form);

            var answer = ComplaintSteps.HasObstacle(form.Step) ? HttpStatusCode.Conflict : HttpStatusCode.OK;
            var shown = await cast.Host.Commands.DuringAsync(() => cast.Visitor(name).GetAsync(form.AddressAt(complaint), answer));
            var sent = ComplaintSteps.IsGuarded(form.Step, byOwner: false)
                ? null
                : await cast.Host.Commands.DuringAsync(() =>
                    cast.PostAsync(name, form.AddressAt(complaint), form.Fields, HttpStatusCode.SeeOther, file: form.File));

            output.WriteLine($"| {form.Step} | {PartsIn(shown)} | {shown.Count} | {sent?.Count} |");
            Assert.Equal(BitOperations.PopCount((uint)ComplaintNeeds.Of(form.Action)), PartsIn(shown));
        }
    }

    private static int PartsIn(IEnumerable<string> commands) =>
        commands.Count(sql => Array.Exists(PartTables, table => sql.Contains($"JOIN \"{table}\"", StringComparison.Ordinal)));

    /// <summary>A complaint of which the step is possible, and somebody who may take it.</summary>
    private async Task<(string Name, Complaint Complaint)> AllowedAsync(ComplaintForm form)
    {
        foreach (var status in Enum.GetValues<ComplaintStatus>().Where(status => status is not ComplaintStatus.Merged))
        {
            foreach (var name in new[] { "owner", "lead" })
            {
                var complaint = Given.ComplaintIn(status, cast.User("owner"), customer: cast.Customer);
                complaint.Attachments.Add(
                    [new NewAttachment(Guid.CreateVersion7(), "log.pdf", AttachmentKind.Pdf, 10, new string('0', 64))], Domain.Shared.Actor.System, Clock.Start);
                if (form.Step is "unexpedite" && status is ComplaintStatus.Investigating)
                {
                    complaint.Triage.Expedite("The goods perish", cast.Actor("lead"), Clock.Start, Given.Clocks);
                }

                if (form.Step is "deescalate" && status is ComplaintStatus.Investigating)
                {
                    complaint.Escalation.Raise("The press calls", cast.Actor("owner"), Clock.Start);
                }

                // Two statuses would do for these, but only the second has what the form names.
                var isMeant = form.Step is not ("link" or "implement") || status is not ComplaintStatus.Received;
                if (isMeant && form.IsAllowed(complaint, cast.Actor(name)) && !(form.Step is "assign" && name is "owner"))
                {
                    return (name, await cast.SaveAsync(complaint));
                }
            }
        }

        throw new InvalidOperationException($"Nobody can take the step {form.Step}.");
    }
}
