using CrmPortal.Data.Feedback;
using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;
using CrmPortal.Web.Lists;

namespace CrmPortal.Web.Pages.Feedback;

/// <summary>The query of the register's address; <c>q</c> is a number, a customer, or words of the text.</summary>
public sealed class FeedbackQuery(IQueryCollection query) : ListQuery<FeedbackItem>(query, Criteria)
{
    /// <summary>The value of <c>show</c> for what the reader owns.</summary>
    public const string Mine = "mine";

    /// <summary>FDB-11. The value of <c>show</c> for what is new and has no owner.</summary>
    public const string Unassigned = "unassigned";

    private static readonly Criteria<FeedbackItem> Criteria = new()
    {
        { "kind", AddressValue.Member<FeedbackKind>(), (feedback, kind) => feedback.Where(f => f.Kind == kind) },
        { "status", AddressValue.Member<FeedbackStatus>(), (feedback, status) => feedback.Where(f => f.Status == status) },
        { "show", AddressValue.OneOf(Mine, Unassigned), (feedback, show, request) => show is Mine ? feedback.OwnedBy(request.Actor.UserId) : feedback.Unassigned() },
        { "from", AddressValue.Day, (feedback, day, request) => Since(feedback, LocalTime.StartOfDay(day, request.Zone)) },
        { "to", AddressValue.Day, (feedback, day, request) => Until(feedback, LocalTime.StartOfDay(day.AddDays(1), request.Zone)) },
    };

    public override async ValueTask<IQueryable<FeedbackItem>> WhereAsync(IQueryable<FeedbackItem> records, CrmRequest request)
    {
        return await (await base.WhereAsync(records, request)).MatchingAsync(Q, request.Db, request.Ct);
    }

    private static IQueryable<FeedbackItem> Since(IQueryable<FeedbackItem> feedback, DateTime from) => feedback.Where(f => f.ReceivedAt >= from);

    private static IQueryable<FeedbackItem> Until(IQueryable<FeedbackItem> feedback, DateTime to) => feedback.Where(f => f.ReceivedAt < to);
}
