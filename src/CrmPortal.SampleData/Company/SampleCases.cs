using CrmPortal.Domain.Complaints;
using CrmPortal.Domain.Knowledge;

namespace CrmPortal.SampleData.Company;

/// <summary>Three cases of the library: two published, one waiting for its review.</summary>
internal static class SampleCases
{
    private static readonly (string Subtype, bool Published, CaseContent Content)[] All =
    [
        ("Delivery", true, new CaseContent
        {
            TypeId = 0,
            Title = "包装受潮：到货时未拍照，责任说不清",
            Situation = "一批纸箱到货时外层受潮。仓库签收时没有拍照，三天后客户开箱才发现货物损坏，承运方与仓库互相推诿。",
            Measures = "调取交接记录和当日天气，确认受潮发生在干线运输途中。先按客户的发票赔付，再向承运方追偿。",
            Lesson = "外包装有水渍时，当场拍照并在签收单上注明；两小时内告知客户。没有照片的争议先赔付再追责，不让客户等待。",
            Cause = "签收流程没有要求拍照。",
            Remedy = "赔偿",
        }),
        ("Price or billing", true, new CaseContent
        {
            TypeId = 0,
            Title = "A surcharge that nobody had announced",
            Situation = "A fuel surcharge was raised on the first of the month and charged at once. The notice had gone to the buyer, the invoice to the accounts office, and the two did not talk. The customer stopped paying all invoices.",
            Measures = "Compared the invoice with the agreed price list, refunded the surcharge of the first month and sent the notice once more to both offices.",
            Lesson = "Ask who reads the price notices and who pays. A change of price is announced to both, thirty days ahead. Refund the disputed part at once: the rest was then paid within a week.",
            Cause = "Price notices went to one address only.",
            Remedy = "Refund",
        }),
        ("No reply", false, new CaseContent
        {
            TypeId = 0,
            Title = "Three colleagues, and each thought another had answered",
            Situation = "A customer wrote to a shared mailbox on a Friday. Three people read it, nobody took it, and he wrote again on Wednesday, now to the management.",
            Measures = "Called him within the hour, told him what had gone wrong and gave him one name to turn to.",
            Lesson = "Whoever opens a message takes it, or gives it to somebody by name. A first answer that only says who works on it is better than none.",
            Cause = "The shared mailbox has no owner.",
            Remedy = "Apology",
        }),
    ];

    /// <summary>From closed complaints about the same matter, by those who handled them.</summary>
    public static IEnumerable<CaseArticle> Make(SampleScene scene, IReadOnlyList<ComplaintSimulation> simulations)
    {
        var none = new PersonalDataScanner([], [], []);
        foreach (var (subtype, published, content) in All)
        {
            var type = scene.Subtypes[subtype];
            var source = simulations.LastOrDefault(w => IsFit(w.Complaint) && w.Complaint.SubtypeId == type.Id)?.Complaint;
            var author = source is null ? null : scene.Crew.Agents.FirstOrDefault(agent => agent.UserId == source.OwnerId);
            if (source is null || author is null)
            {
                continue;
            }

            var handedIn = scene.Time.After(source.Outcome.ClosedAt!.Value, 60);
            var article = CaseArticle.Draft(source, content with { TypeId = source.TypeId, SubtypeId = source.SubtypeId }, author, source.Outcome.ClosedAt.Value);
            article.Submit(none, author, handedIn);
            if (published)
            {
                article.Publish(none, readAsAnonymous: true, scene.Time.DayOf(scene.Now).AddMonths(6), scene.Crew.Supervisors[0], handedIn);
            }

            yield return article;
        }

        bool IsFit(Complaint complaint) =>
            complaint.Status == ComplaintStatus.Closed
            && CaseArticle.WhyNotFrom(complaint) is null
            && scene.Crew.Agents.Any(agent => agent.UserId == complaint.OwnerId)
            && scene.Time.After(complaint.Outcome.ClosedAt!.Value, 60) < scene.Now;
    }
}
