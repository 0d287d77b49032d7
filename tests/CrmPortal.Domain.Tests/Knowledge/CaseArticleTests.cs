using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;
using CrmPortal.Domain.Shared;
using CrmPortal.Testing;
using Xunit;

namespace CrmPortal.Domain.Tests.Knowledge;

public sealed class CaseArticleTests
{
    private static readonly PersonalDataScanner Scanner = new(["Ann Lovelace"], [], []);

    private static readonly CaseContent Content = new()
    {
        TypeId = Given.Quality,
        Title = "A dropped container",
        Situation = "The rope broke.",
        Measures = "We replaced it.",
        Lesson = "Inspect ropes monthly.",
    };

    [Fact]
    [Trait("Rule", "CAS-01")]
    public void A_case_is_written_from_a_closed_complaint_only()
    {
        foreach (var status in Enum.GetValues<ComplaintStatus>().Where(s => s is not (ComplaintStatus.Closed or ComplaintStatus.Merged)))
        {
            var open = Given.Complaint(status);

            Refused.By(CaseRules.WrittenFromClosedComplaint, () => CaseArticle.Draft(open, Content, People.Ann, Given.Now));
        }

        var article = Article();

        Assert.Equal((CaseStatus.Draft, "Ann", Given.Now), (article.Status, article.AuthorName, article.CreatedAt));
    }

    [Theory]
    [Trait("Rule", "CAS-02")]
    [InlineData(InfoLevel.Confidential, InfoLevel.Public)]
    [InlineData(InfoLevel.Public, InfoLevel.TopSecret)]
    public void No_case_is_written_from_what_few_may_know(InfoLevel own, InfoLevel customer)
    {
        var cleared = People.Ann with { Clearance = InfoLevel.TopSecret };
        var secret = Given.Complaint(ComplaintStatus.Closed, owner: cleared, intake: Given.Intake with { Subject = Given.Subject with { Level = own, CustomerLevel = customer } });

        Refused.By(CaseRules.WrittenFromOpenKnowledge, () => CaseArticle.Draft(secret, Content, People.Ann, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CAS-03")]
    public void An_incomplete_case_is_refused_beside_its_field()
    {
        (CaseContent Content, string Field)[] incomplete =
        [
            (Content with { Title = " " }, "Title"),
            (Content with { Situation = null }, "Situation"),
            (Content with { Measures = "" }, "Measures"),
            (Content with { Lesson = "\t " }, "Lesson"),
        ];
        foreach (var (content, field) in incomplete)
        {
            Refused.By(CaseRules.ContentIsComplete, field, Article(), article => article.Edit(content, People.Ann));
            Assert.Equal(field, Assert.Throws<RuleViolation>(() => CaseArticle.Draft(Given.Complaint(ComplaintStatus.Closed), content, People.Ann, Given.Now)).Field);
        }
    }

    [Fact]
    [Trait("Rule", "CAS-04")]
    public void A_case_with_a_name_is_neither_handed_in_nor_published()
    {
        var named = Article(Content with { Lesson = "Call Mrs Lovelace first." });
        var article = InReview();

        var refusal = Refused.By(CaseRules.HoldsNoPersonalData, "Lesson", named, refused => refused.Submit(Scanner, People.Ann, Given.Now));
        Refused.By(CaseRules.HoldsNoPersonalData, "Situation", article, refused => refused.Publish(new PersonalDataScanner([], ["rope"], []), true, null, People.Sam, Given.Now));

        Assert.Equal("Lovelace", refusal.Arguments.Single());
    }

    [Fact]
    [Trait("Rule", "CAS-05")]
    [Trait("Rule", "CAS-06")]
    public void Who_may_do_what_follows_from_status_and_authorship()
    {
        (Func<CaseArticle> Article, CaseStatus Status)[] stages =
            [(() => Article(), CaseStatus.Draft), (InReview, CaseStatus.InReview), (Published, CaseStatus.Published), (Retired, CaseStatus.Retired)];
        var allowed =
            from stage in stages
            let article = stage.Article()
            from person in new[] { People.Ann, People.Ben, People.Sam, People.Manager, People.Admin }
            from action in Enum.GetValues<CaseAction>()
            where article.Allows(action, person)
            select $"{stage.Status} {person.Name} {action}";

        Assert.Equal(
            [
                "Draft Ann Edit", "Draft Ann Submit", "Draft Ann Retire", "Draft Sam Retire",
                "InReview Ann Return", "InReview Sam Publish", "InReview Sam Return", "InReview Sam Retire",
                "Published Sam Retire",
            ],
            allowed);
    }

    [Fact]
    [Trait("Rule", "CAS-05")]
    public void A_step_at_the_wrong_time_changes_nothing()
    {
        Refused.By(CaseRules.PossibleInThisStatus, null, InReview(), article => article.Edit(Content, People.Ann));
        Refused.By(CaseRules.PossibleInThisStatus, null, InReview(), article => article.Submit(Scanner, People.Ann, Given.Now));
        Refused.By(CaseRules.PossibleInThisStatus, null, Article(), article => article.Publish(Scanner, true, null, People.Sam, Given.Now));
        Refused.By(CaseRules.PossibleInThisStatus, null, Published(), article => article.Return("Again", People.Sam));
        Refused.By(CaseRules.PossibleInThisStatus, null, Retired(), article => article.Retire("Again", People.Sam, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CAS-06")]
    public void The_author_does_not_publish_even_as_a_supervisor()
    {
        var article = Article(by: People.Sam);
        article.Submit(Scanner, People.Sam, Given.Now);

        Refused.By(CaseRules.AllowedToThisPerson, null, article, refused => refused.Publish(Scanner, true, null, People.Sam, Given.Now));
        article.Publish(Scanner, true, new DateOnly(2027, 3, 2), People.Sue, Given.Now);

        Assert.Equal((CaseStatus.Published, "Sue", new DateOnly(2027, 3, 2)), (article.Status, article.PublisherName, article.ReviewDueOn));
    }

    [Fact]
    [Trait("Rule", "CAS-06")]
    public void Managers_and_administrators_write_no_cases()
    {
        var closed = Given.Complaint(ComplaintStatus.Closed);

        Refused.By(CaseRules.AllowedToThisPerson, () => CaseArticle.Draft(closed, Content, People.Manager, Given.Now));
        Refused.By(CaseRules.AllowedToThisPerson, () => CaseArticle.Draft(closed, Content, People.Admin, Given.Now));
    }

    [Fact]
    [Trait("Rule", "CAS-07")]
    public void Whoever_publishes_says_that_he_has_read_it() =>
        Refused.By(CaseRules.ReadAsAnonymous, "readAsAnonymous", InReview(), article => article.Publish(Scanner, false, null, People.Sam, Given.Now));

    [Fact]
    [Trait("Rule", "CAS-08")]
    public void A_case_is_given_back_and_retired_with_a_reason()
    {
        var article = InReview();

        Refused.By(CaseRules.ReasonIsGiven, "reason", article, refused => refused.Return(" ", People.Sam));
        article.Return("Say which rope.", People.Sam);
        var returned = (article.Status, article.ReturnReason);
        article.Submit(Scanner, People.Ann, Given.Now);
        Refused.By(CaseRules.ReasonIsGiven, "reason", article, refused => refused.Retire(null, People.Sam, Given.Now));
        article.Retire("We have no cranes any more.", People.Sam, Given.Now);

        Assert.Equal((CaseStatus.Draft, "Say which rope."), returned);
        Assert.Equal((CaseStatus.Retired, "We have no cranes any more.", null), (article.Status, article.RetireReason, article.ReturnReason));
    }

    private static CaseArticle Article(CaseContent? content = null, Actor? by = null) =>
        CaseArticle.Draft(Given.Complaint(ComplaintStatus.Closed), content ?? Content, by ?? People.Ann, Given.Now);

    private static CaseArticle InReview()
    {
        var article = Article();
        article.Submit(Scanner, People.Ann, Given.Now);
        return article;
    }

    private static CaseArticle Published()
    {
        var article = InReview();
        article.Publish(Scanner, readAsAnonymous: true, null, People.Sam, Given.Now);
        return article;
    }

    private static CaseArticle Retired()
    {
        var article = Published();
        article.Retire("Old", People.Sam, Given.Now);
        return article;
    }
}
