using CrmPortal.Domain.Feedback;
using CrmPortal.Domain.Shared;

namespace CrmPortal.SampleData.Company;

/// <summary>Forty entries of the register: most of them answered, some noted, the latest still new.</summary>
internal sealed class SampleFeedback(SampleScene scene)
{
    private const int Count = 40;
    private const int StillNew = 6;

    private static readonly string[] Channels = ["phone", "email", "online-message", "visit", "social"];

    private static readonly (FeedbackKind Kind, string Zh, string En, string ReplyZh, string ReplyEn)[] Words =
    [
        (FeedbackKind.Suggestion, "建议在小程序里增加预约晚间提货的功能。", "Please let us book evening collections online.", "感谢建议，晚间提货预约计划于下季度上线。", "Thank you. Booking evening collections online is planned for the next quarter."),
        (FeedbackKind.Suggestion, "希望对账单能按项目拆分，方便财务核对。", "Invoices split by project would help our accounts office.", "已转财务部，下月起可提供按项目的对账单。", "Passed to our billing office; from next month on we can split them."),
        (FeedbackKind.Suggestion, "建议到货前一小时短信通知，便于安排卸货。", "A text message an hour before delivery would help us to plan unloading.", "感谢建议，已为贵司开通到货前短信提醒。", "Thank you, we have switched it on for your account."),
        (FeedbackKind.Suggestion, "客服热线可以增加回拨选项，不用一直排队。", "Offer a call back instead of a queue on the hotline.", "我们正在评估回拨功能，有进展会告知您。", "We are looking into call-backs and will tell you."),
        (FeedbackKind.Praise, "感谢王师傅冒雨准时送达，包装完好无损。", "Your driver came on time in heavy rain, and everything was dry.", "感谢您的肯定，我们已转达给王师傅。", "Thank you, we have passed it on to the driver."),
        (FeedbackKind.Praise, "清关资料讲解非常清楚，第一次出口就很顺利。", "The customs papers were explained so well that our first export went smoothly.", "很高兴能帮到您，期待继续合作。", "We are glad it helped and look forward to the next one."),
        (FeedbackKind.Praise, "客服回复很快，十分钟就给出了方案。", "A solution within ten minutes: excellent service.", "感谢您的认可，我们会继续努力。", "Thank you for telling us."),
        (FeedbackKind.Opinion, "觉得新版网站查询运单不如旧版直观。", "The new tracking page is less clear than the old one.", "感谢反馈，已转产品团队改进查询页面。", "Thank you; the page is being reworked."),
        (FeedbackKind.Opinion, "希望环保包装成为默认选项。", "Recycled packaging should be the default.", "我们正逐步推广环保包装，感谢关注。", "We are moving there step by step."),
    ];

    public IEnumerable<FeedbackItem> Make(IReadOnlyList<SampleCustomer> customers)
    {
        List<SampleCustomer> served = [.. customers.Where(c => c.IsServed)];
        var moments = Enumerable.Range(0, Count).Select(_ => scene.Moment(scene.Start.AddDays(1))).Order().ToList();
        return moments.Select((at, number) => One(served, at, number)).ToList();
    }

    private FeedbackItem One(List<SampleCustomer> served, DateTime at, int number)
    {
        var chance = scene.Chance;
        var customer = chance.Pick(served);
        var received = at > customer.Customer.CreatedAt ? at : scene.Time.After(customer.Customer.CreatedAt, 600);
        received = received < scene.Now ? received : scene.Time.Before(scene.Now, 60);
        var words = chance.Pick(Words);
        var isStranger = number % 10 == 7;
        var input = new NewFeedback(words.Kind, customer.Chinese ? words.Zh : words.En, scene.Channels[chance.Pick(Channels)].Id, received)
        {
            CustomerId = isStranger ? null : customer.Customer.Id,
            CustomerLevel = isStranger ? InfoLevel.Public : customer.Customer.Level,
            Anonymous = isStranger,
            About = chance.Is(0.4) ? chance.Pick(ComplaintTexts.Services) : null,
            TeamId = isStranger ? null : customer.Customer.TeamId,
        };
        var feedback = FeedbackItem.Register(input, customer.Keeper, received);
        if (number >= Count - StillNew)
        {
            return feedback;
        }

        var done = scene.Time.After(received, chance.Around(240, 0.8));
        done = done < scene.Now ? done : scene.Now;
        if (isStranger)
        {
            feedback.Note(NotedReason.NoReplyPossible, customer.Keeper, done);
        }
        else
        {
            feedback.Reply(customer.Chinese ? words.ReplyZh : words.ReplyEn, input.ChannelId, done, customer.Keeper, done);
        }

        return feedback;
    }
}
