using CrmPortal.Data.Users;
using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;

namespace CrmPortal.Testing;

/// <summary>Cases of users that are stored.</summary>
public static class StoredCases
{
    extension(Given)
    {
        /// <summary>A draft from a stored closed complaint.</summary>
        public static CaseArticle Case(Complaint complaint, User author, string title = "A dropped container", string lesson = "Inspect ropes monthly.")
        {
            ArgumentNullException.ThrowIfNull(complaint);
            ArgumentNullException.ThrowIfNull(author);
            return CaseArticle.Draft(
                complaint,
                new CaseContent
                {
                    TypeId = complaint.TypeId,
                    SubtypeId = complaint.SubtypeId,
                    Title = title,
                    Situation = "The rope broke.",
                    Measures = "We replaced it.",
                    Lesson = lesson,
                },
                author.ActingAt(Clock.Start),
                Clock.Start);
        }

        /// <summary>The same, handed in and published.</summary>
        public static CaseArticle PublishedCase(Complaint complaint, User author, string title = "A dropped container", string lesson = "Inspect ropes monthly.", User? publisher = null)
        {
            var article = Given.Case(complaint, author, title, lesson);
            var scanner = new PersonalDataScanner([], [], []);
            article.Submit(scanner, author.ActingAt(Clock.Start), Clock.Start);
            article.Publish(scanner, readAsAnonymous: true, null, publisher?.ActingAt(Clock.Start) ?? Given.Lead with { UserId = null }, Clock.Start);
            return article;
        }
    }
}
