using CrmPortal.Domain.Complaints;
using CrmPortal.Testing;

namespace CrmPortal.Web.Tests.Complaints;

/// <summary>The pages of the transition table with what their forms need.</summary>
internal static class ComplaintSteps
{
    public static IReadOnlyList<(string Step, ComplaintAction Action, Fields Fields)> All(string target) =>
    [
        ("acknowledge", ComplaintAction.Acknowledge, new() { ["Input.Text"] = "We have it.", ["Input.ChannelId"] = "1" }),
        ("assess", ComplaintAction.Assess, new() { ["Input.TypeId"] = "1", ["Input.Severity"] = "Moderate", ["Input.Urgency"] = "High" }),
        ("assign", ComplaintAction.Assign, new() { ["Input.Note"] = "Holiday" }),
        ("route", ComplaintAction.Route, new() { ["Input.Reason"] = "Everyone can do it" }),
        ("accept", ComplaintAction.Accept, new()),
        ("hold", ComplaintAction.Hold, new() { ["Input.Reason"] = "WaitingCustomer", ["Input.ExpectedOn"] = "2026-03-09" }),
        ("resume", ComplaintAction.Resume, new() { ["Input.Note"] = "He called" }),
        ("reassess", ComplaintAction.Reassess, new() { ["Input.Severity"] = "Minor", ["Input.Urgency"] = "Low", ["Input.Reason"] = "Less than it seemed" }),
        ("amend", ComplaintAction.Amend, new() { ["Input.Description"] = "The crane dropped two containers.", ["Input.TypeId"] = "1", ["Input.Level"] = "Internal", ["Input.Anonymous"] = "true" }),
        ("link", ComplaintAction.Link, new() { ["Input.Customer"] = ComplaintCast.OtherCustomer, ["Input.Reason"] = "Called back" }),
        ("investigate", ComplaintAction.Investigate, new() { ["Input.Text"] = "The rope was worn." }),
        ("ask", ComplaintAction.Ask, new() { ["Input.Title"] = "Check the crane log", ["Input.To"] = "t:1", ["Input.DueOn"] = "2026-03-09", ["Input.Priority"] = "Normal" }),
        ("communicate", ComplaintAction.Communicate, new() { ["Input.Direction"] = "Outbound", ["Input.Text"] = "Still at it.", ["Input.ChannelId"] = "1" }),
        ("diagnose", ComplaintAction.Diagnose, new() { ["Input.Cause"] = "No inspection" }),
        ("propose", ComplaintAction.Propose, new() { ["Input.Type"] = "Apology", ["Input.Description"] = "A letter" }),
        ("drop", ComplaintAction.Propose, new() { ["Input.Line"] = "1", ["Input.Reason"] = "Not needed" }),
        ("approve", ComplaintAction.Approve, new() { ["Input.Line"] = "1", ["Input.Verdict"] = "Approved" }),
        ("offer", ComplaintAction.Offer, new() { ["Input.Validity"] = "NotUpheld", ["Input.Reason"] = "No trace of it", ["Input.Text"] = "We are sorry." }),
        ("answer", ComplaintAction.Answer, new() { ["Input.Answer"] = "Accepted" }),
        ("implement", ComplaintAction.Implement, new() { ["Input.Lines[0].Line"] = "1", ["Input.Lines[0].Outcome"] = "Done" }),
        ("resolve", ComplaintAction.Resolve, new() { ["Input.Text"] = "All is done.", ["Input.ChannelId"] = "1" }),
        ("revisit", ComplaintAction.Revisit, new() { ["Input.Result"] = "Satisfied" }),
        ("close", ComplaintAction.Close, new()),
        ("reopen", ComplaintAction.Reopen, new() { ["Input.Reason"] = "It leaks again" }),
        ("withdraw", ComplaintAction.Withdraw, new() { ["Input.Text"] = "I take it back.", ["Input.ChannelId"] = "1" }),
        ("merge", ComplaintAction.Merge, new() { ["Input.Target"] = target, ["Input.Reason"] = "The same crane" }),
        ("refer", ComplaintAction.Refer, new() { ["Input.Body"] = "Port authority", ["Input.ReferredOn"] = "2026-03-02" }),
        ("reclassify", ComplaintAction.Reclassify, new() { ["Input.Kind"] = "Enquiry", ["Input.Reason"] = "Only a question" }),
        ("escalate", ComplaintAction.Escalate, new() { ["Input.Reason"] = "The press calls" }),
        ("deescalate", ComplaintAction.Deescalate, new() { ["Input.Reason"] = "They stopped calling" }),
        ("expedite", ComplaintAction.Expedite, new() { ["Input.Reason"] = "The goods perish" }),
        ("unexpedite", ComplaintAction.Unexpedite, new() { ["Input.Reason"] = "The goods are safe" }),
    ];

    public static Fields FieldsOf(string step, string target) =>
        All(target).Single(known => string.Equals(known.Step, step, StringComparison.Ordinal)).Fields;

    /// <summary>
    /// What the complaints of this test cannot fulfil: they have nothing found out, no remedy before the offer and one
    /// that is not carried out after it, no revisit and no level. The owner himself is not assigned again.
    /// </summary>
    public static bool IsGuarded(string step, bool byOwner) =>
        step is "drop" or "approve" or "offer" or "resolve" or "close" or "deescalate" || (step is "assign" && byOwner);
}
