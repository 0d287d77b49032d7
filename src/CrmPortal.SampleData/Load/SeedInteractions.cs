using CrmPortal.Domain.Interactions;
using CrmPortal.Domain.Shared;
using CrmPortal.SampleData.Company;

namespace CrmPortal.SampleData.Load;

/// <summary>Contacts of the last sixteen months as rows.</summary>
internal sealed class SeedInteractions(
    Chance chance, DateTime now, IReadOnlyList<Actor> agents, IReadOnlyList<long> customers, IReadOnlyList<Channel> channels)
{
    public static readonly string[] Columns =
    [
        nameof(Interaction.Version), nameof(Interaction.CustomerId), nameof(Interaction.ChannelId), nameof(Interaction.Direction),
        nameof(Interaction.Purpose), nameof(Interaction.Synchronicity), nameof(Interaction.ActorKind), nameof(Interaction.Mode),
        nameof(Interaction.StartedAt), nameof(Interaction.EndedAt), nameof(Interaction.LoggedAt), nameof(Interaction.AgentId),
        nameof(Interaction.Summary), nameof(Interaction.Outcome), nameof(Interaction.Level),
    ];

    public object?[] Next(int number)
    {
        // Phone, e-mail and chat carry most of it.
        var channel = chance.Is(0.8) ? channels[chance.Between(0, Math.Min(2, channels.Count - 1))] : chance.Pick(channels);
        var words = chance.Pick(InteractionTexts.All, w => w.Weight);
        var start = LocalTime.FullMinute(now.AddMinutes(-chance.Between(30, 700_000)));
        return
        [
            Guid.CreateVersion7(), chance.Pick(customers), channel.Id, words.Direction, words.Purpose, channel.Synchronicity,
            channel.ActorKind, channel.Mode, start, start.AddMinutes(4), start.AddMinutes(6),
            agents.Count > 0 ? chance.Pick(agents).UserId : null, chance.Pick(number % 5 < 3 ? words.Zh : words.En),
            chance.Pick(Enum.GetValues<InteractionOutcome>()), InfoLevel.Internal,
        ];
    }
}
