using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using CrmPortal.Web.Tests.Attachments;

namespace CrmPortal.Web.Tests.Complaints;

/// <summary>A form below a complaint's address.</summary>
/// <param name="Step">Its address; <c>{file}</c> stands for a file of the complaint.</param>
/// <param name="Action">Row of the transition table.</param>
/// <param name="Fields">What it needs.</param>
internal sealed record ComplaintForm(string Step, ComplaintAction Action, Fields Fields)
{
    /// <summary>Sent with the fields.</summary>
    public Upload? File { get; init; }

    /// <summary>Others are told that it is not theirs, whatever the complaint.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = ComplaintLifecycle.Table.RolesFor(Action);

    public bool IsAllowed(Complaint complaint, Actor by) =>
        complaint.Allows(Action, by) && by.Role is { } role && Roles.Contains(role);

    public string AddressAt(Complaint complaint) =>
        $"/complaints/{complaint.Number}/{Step.Replace("{file}", complaint.Attachments is [var file, ..] ? $"{file.FileId}" : "", StringComparison.Ordinal)}";
}

/// <summary>The pages of the transition table with what their forms need.</summary>
internal static class ComplaintSteps
{
    public static IReadOnlyList<ComplaintForm> All(string target) =>
    [
        new("acknowledge", ComplaintAction.Acknowledge, new() { ["Input.Text"] = "We have it.", ["Input.ChannelId"] = "1" }),
        new("assess", ComplaintAction.Assess, new() { ["Input.TypeId"] = "1", ["Input.Severity"] = "Moderate", ["Input.Urgency"] = "High" }),
        new("assign", ComplaintAction.Assign, new() { ["Input.Note"] = "Holiday" }),
        new("route", ComplaintAction.Route, new() { ["Input.Reason"] = "Everyone can do it" }),
        new("accept", ComplaintAction.Accept, new()),
        new("hold", ComplaintAction.Hold, new() { ["Input.Reason"] = "WaitingCustomer", ["Input.ExpectedOn"] = "2026-03-09" }),
        new("resume", ComplaintAction.Resume, new() { ["Input.Note"] = "He called" }),
        new("reassess", ComplaintAction.Reassess, new() { ["Input.Severity"] = "Minor", ["Input.Urgency"] = "Low", ["Input.Reason"] = "Less than it seemed" }),
        new("amend", ComplaintAction.Amend, new() { ["Input.Description"] = "The crane dropped two containers.", ["Input.TypeId"] = "1", ["Input.Level"] = "Internal", ["Input.Anonymous"] = "true" }),
        new("link", ComplaintAction.Link, new() { ["Input.Customer"] = ComplaintCast.OtherCustomer, ["Input.Reason"] = "Called back" }),
        new("investigate", ComplaintAction.Investigate, new() { ["Input.Text"] = "The rope was worn." }),
        new("ask", ComplaintAction.Ask, new() { ["Input.Title"] = "Check the crane log", ["Input.To"] = "t:1", ["Input.DueOn"] = "2026-03-09", ["Input.Priority"] = "Normal" }),
        new("communicate", ComplaintAction.Communicate, new() { ["Input.Direction"] = "Outbound", ["Input.Text"] = "Still at it.", ["Input.ChannelId"] = "1" }),
        new("attach", ComplaintAction.Communicate, new()) { File = Files.Bill() },
        new("files/{file}/remove", ComplaintAction.Communicate, new() { ["Input.Reason"] = "Not his" }) { Roles = [Role.Supervisor] },
        new("diagnose", ComplaintAction.Diagnose, new() { ["Input.Cause"] = "No inspection" }),
        new("propose", ComplaintAction.Propose, new() { ["Input.Type"] = "Apology", ["Input.Description"] = "A letter" }),
        new("drop", ComplaintAction.Propose, new() { ["Input.Line"] = "1", ["Input.Reason"] = "Not needed" }),
        new("approve", ComplaintAction.Approve, new() { ["Input.Line"] = "1", ["Input.Verdict"] = "Approved" }),
        new("offer", ComplaintAction.Offer, new() { ["Input.Validity"] = "NotUpheld", ["Input.Reason"] = "No trace of it", ["Input.Text"] = "We are sorry." }),
        new("answer", ComplaintAction.Answer, new() { ["Input.Answer"] = "Accepted" }),
        new("implement", ComplaintAction.Implement, new() { ["Input.Lines[0].Line"] = "1", ["Input.Lines[0].Outcome"] = "Done" }),
        new("resolve", ComplaintAction.Resolve, new() { ["Input.Text"] = "All is done.", ["Input.ChannelId"] = "1" }),
        new("revisit", ComplaintAction.Revisit, new() { ["Input.Result"] = "Satisfied" }),
        new("close", ComplaintAction.Close, new()),
        new("reopen", ComplaintAction.Reopen, new() { ["Input.Reason"] = "It leaks again" }),
        new("withdraw", ComplaintAction.Withdraw, new() { ["Input.Text"] = "I take it back.", ["Input.ChannelId"] = "1" }),
        new("merge", ComplaintAction.Merge, new() { ["Input.Target"] = target, ["Input.Reason"] = "The same crane" }),
        new("refer", ComplaintAction.Refer, new() { ["Input.Body"] = "Port authority", ["Input.ReferredOn"] = "2026-03-02" }),
        new("reclassify", ComplaintAction.Reclassify, new() { ["Input.Kind"] = "Enquiry", ["Input.Reason"] = "Only a question" }),
        new("escalate", ComplaintAction.Escalate, new() { ["Input.Reason"] = "The press calls" }),
        new("deescalate", ComplaintAction.Deescalate, new() { ["Input.Reason"] = "They stopped calling" }),
        new("expedite", ComplaintAction.Expedite, new() { ["Input.Reason"] = "The goods perish" }),
        new("unexpedite", ComplaintAction.Unexpedite, new() { ["Input.Reason"] = "The goods are safe" }),
    ];

    public static Fields FieldsOf(string step, string target) =>
        All(target).Single(known => string.Equals(known.Step, step, StringComparison.Ordinal)).Fields;

    /// <summary>
    /// What the complaints of this test cannot fulfil: they have nothing found out, no remedy before the offer and one
    /// that is not carried out after it, no revisit and no level. The present owner is not assigned again.
    /// </summary>
    public static bool IsGuarded(string step, bool byOwner) =>
        HasObstacle(step) || step is "deescalate" || (step is "assign" && byOwner);

    /// <summary>Of those, the ones that no input would help: their pages have a reason and no form.</summary>
    public static bool HasObstacle(string step) => step is "drop" or "approve" or "offer" or "resolve" or "close";
}
