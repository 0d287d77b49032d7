using CrmPortal.Domain.Shared;
using static CrmPortal.Domain.Feedback.FeedbackAction;
using static CrmPortal.Domain.Feedback.FeedbackPerformers;
using static CrmPortal.Domain.Feedback.FeedbackStatus;
using Who = CrmPortal.Domain.Feedback.FeedbackPerformers;

namespace CrmPortal.Domain.Feedback;

/// <summary>
/// FDB-03, FDB-07. The transition table of feedback, the only place where status and permission meet.
/// docs/domain/feedback.md shows the same rows and columns.
/// </summary>
public static class FeedbackLifecycle
{
    private static readonly FeedbackStatus[] Initial = [];
    private static readonly FeedbackStatus[] Unchanged = [];
    private static readonly FeedbackStatus[] Any = Enum.GetValues<FeedbackStatus>();

#pragma warning disable format
    public static readonly Lifecycle<FeedbackStatus, FeedbackAction, FeedbackPerformers> Table = new(supervisors: None, rows:
    [
        //  Action    From             To          Who
        new(Register, Initial,         [New],      Staff | Who.System),
        new(Reply,    [New, Answered], [Answered], Staff | Who.System),
        new(Note,     [New],           [Noted],    Staff | Who.System),
        new(Assign,   Any,             Unchanged,  Staff | Who.System),
    ]);
#pragma warning restore format
}
