using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Shared;

namespace CrmPortal.Domain.Knowledge;

/// <summary>
/// What others can learn from a closed complaint, told without anybody's name. Written by one person, published by
/// another. The rules CAS-01 … are written down in docs/domain/knowledge.md.
/// </summary>
public sealed class CaseArticle : Aggregate
{
    public const int TitleLimit = 200;

    public const int TextLimit = 4000;

    private CaseArticle()
    {
    }

    public static RecordNumbers Numbers { get; } = new("K");

    public string Number => Numbers.Of(Id);

    public CaseStatus Status { get; private set; }

    /// <summary>The complaint it was written from.</summary>
    public long ComplaintId { get; private set; }

    public long TypeId { get; private set; }

    public long? SubtypeId { get; private set; }

    public string Title { get; private set; } = "";

    public string Situation { get; private set; } = "";

    public string Measures { get; private set; } = "";

    public string Lesson { get; private set; } = "";

    public string? Cause { get; private set; }

    public string? Remedy { get; private set; }

    public long? AuthorId { get; private set; }

    public string AuthorName { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public DateTime? SubmittedAt { get; private set; }

    /// <summary>Why the latest review gave it back; null once it is handed in again.</summary>
    public string? ReturnReason { get; private set; }

    public long? PublisherId { get; private set; }

    public string? PublisherName { get; private set; }

    public DateTime? PublishedAt { get; private set; }

    /// <summary>When somebody should read it again; null where nobody asked for that.</summary>
    public DateOnly? ReviewDueOn { get; private set; }

    public DateTime? RetiredAt { get; private set; }

    public string? RetireReason { get; private set; }

    /// <summary>CAS-01, CAS-02, CAS-03. A draft from a complaint that has come to its end.</summary>
    public static CaseArticle Draft(Complaint complaint, CaseContent content, Actor by, DateTime now)
    {
        var article = new CaseArticle { ComplaintId = complaint.Id, AuthorId = by.UserId, AuthorName = by.Name, CreatedAt = now };
        if (!article.IsOneOf(CaseLifecycle.Table.Who(null, CaseAction.Write), by))
        {
            throw new RuleViolation(CaseRules.AllowedToThisPerson, CaseAction.Write);
        }

        if (WhyNotFrom(complaint) is { } refusal)
        {
            throw refusal;
        }

        RequireComplete(content);
        article.Fill(content);
        return article;
    }

    /// <summary>CAS-01, CAS-02. Why no case is written from this complaint; null where one can be.</summary>
    public static RuleViolation? WhyNotFrom(Complaint complaint) =>
        complaint.Status != ComplaintStatus.Closed ? new RuleViolation(CaseRules.WrittenFromClosedComplaint)
        : complaint.EffectiveLevel > InfoLevel.Internal ? new RuleViolation(CaseRules.WrittenFromOpenKnowledge)
        : null;

    /// <summary>CAS-05, CAS-06. Whether the transition table lets this person do this now.</summary>
    public bool Allows(CaseAction action, Actor by) => WhyNot(action, by) is null;

    /// <summary>CAS-05, CAS-06. Why this person cannot do this now; null where they can.</summary>
    public RuleViolation? WhyNot(CaseAction action, Actor by) =>
        !CaseLifecycle.Table.Permits(Status, action) ? new RuleViolation(CaseRules.PossibleInThisStatus, action, Status)
        : !IsOneOf(CaseLifecycle.Table.Who(Status, action), by) ? new RuleViolation(CaseRules.AllowedToThisPerson, action)
        : null;

    public CaseContent Content() => new()
    {
        TypeId = TypeId,
        SubtypeId = SubtypeId,
        Title = Title,
        Situation = Situation,
        Measures = Measures,
        Lesson = Lesson,
        Cause = Cause,
        Remedy = Remedy,
    };

    /// <summary>CAS-03. The author rewrites their draft.</summary>
    public void Edit(CaseContent content, Actor by)
    {
        Require(CaseAction.Edit, by);
        RequireComplete(content);

        Fill(content);
    }

    /// <summary>CAS-04. The author hands the draft in.</summary>
    public void Submit(PersonalDataScanner scanner, Actor by, DateTime now)
    {
        Require(CaseAction.Submit, by);
        RequireAnonymous(scanner);

        Move(CaseAction.Submit, CaseStatus.InReview);
        SubmittedAt = now;
        ReturnReason = null;
    }

    /// <summary>CAS-04, CAS-06, CAS-07. From now on everybody who works here reads it.</summary>
    /// <param name="scanner">Of the complaint as it stands now.</param>
    /// <param name="readAsAnonymous">The publisher has read it and found nobody in it.</param>
    /// <param name="reviewDueOn">When somebody should read it again.</param>
    /// <param name="by">A supervisor other than the author.</param>
    /// <param name="now">UTC.</param>
    public void Publish(PersonalDataScanner scanner, bool readAsAnonymous, DateOnly? reviewDueOn, Actor by, DateTime now)
    {
        Require(CaseAction.Publish, by);
        RequireAnonymous(scanner);
        if (!readAsAnonymous)
        {
            throw new RuleViolation(CaseRules.ReadAsAnonymous).At(nameof(readAsAnonymous));
        }

        Move(CaseAction.Publish, CaseStatus.Published);
        (PublisherId, PublisherName, PublishedAt) = (by.UserId, by.Name, now);
        ReviewDueOn = reviewDueOn;
    }

    /// <summary>CAS-08. Back to its author.</summary>
    public void Return(string? reason, Actor by)
    {
        Require(CaseAction.Return, by);
        reason = Given(reason);

        Move(CaseAction.Return, CaseStatus.Draft);
        ReturnReason = reason;
    }

    /// <summary>CAS-08. It is found no longer; its number stays taken.</summary>
    public void Retire(string? reason, Actor by, DateTime now)
    {
        Require(CaseAction.Retire, by);
        reason = Given(reason);

        Move(CaseAction.Retire, CaseStatus.Retired);
        (RetiredAt, RetireReason) = (now, reason);
    }

    private void Require(CaseAction action, Actor by)
    {
        if (WhyNot(action, by) is { } refusal)
        {
            throw refusal;
        }
    }

    private bool IsOneOf(CasePerformers who, Actor by)
    {
        var isAuthor = by.WorksWithCustomers && by.UserId == AuthorId;
        return (who.HasFlag(CasePerformers.Staff) && by.WorksWithCustomers)
            || (who.HasFlag(CasePerformers.Author) && isAuthor)
            || (who.HasFlag(CasePerformers.Supervisor) && by.IsSupervisor)
            || (who.HasFlag(CasePerformers.OtherSupervisor) && by.IsSupervisor && !isAuthor);
    }

    private void Move(CaseAction action, CaseStatus to)
    {
        if (!CaseLifecycle.Table.Leads(Status, action, to))
        {
            throw new RuleViolation(CaseRules.PossibleInThisStatus, action, Status);
        }

        Status = to;
    }

    private void RequireAnonymous(PersonalDataScanner scanner)
    {
        if (Content().PersonalData(scanner) is [var (field, found), ..])
        {
            throw new RuleViolation(CaseRules.HoldsNoPersonalData, string.Join(", ", found)).At(field);
        }
    }

    private static void RequireComplete(CaseContent content)
    {
        var missing =
            Text.Given(content.Title) is null ? nameof(content.Title)
            : Text.Given(content.Situation) is null ? nameof(content.Situation)
            : Text.Given(content.Measures) is null ? nameof(content.Measures)
            : Text.Given(content.Lesson) is null ? nameof(content.Lesson)
            : null;
        if (missing is not null)
        {
            throw new RuleViolation(CaseRules.ContentIsComplete).At(missing);
        }
    }

    private static string Given(string? reason) =>
        Text.Given(reason) ?? throw new RuleViolation(CaseRules.ReasonIsGiven).At(nameof(reason));

    private void Fill(CaseContent content)
    {
        (TypeId, SubtypeId) = (content.TypeId, content.SubtypeId);
        Title = Text.Given(content.Title)!;
        Situation = Text.Given(content.Situation)!;
        Measures = Text.Given(content.Measures)!;
        Lesson = Text.Given(content.Lesson)!;
        Cause = Text.Given(content.Cause);
        Remedy = Text.Given(content.Remedy);
    }
}
