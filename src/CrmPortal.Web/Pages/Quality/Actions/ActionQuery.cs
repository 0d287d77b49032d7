using System.Globalization;
using CrmPortal.Data.Quality;
using CrmPortal.Domain.Quality;

namespace CrmPortal.Web.Pages.Quality.Actions;

/// <summary>The query of the list's address; values that mean nothing are as if they were not there.</summary>
public sealed class ActionQuery
{
    public string? View { get; set; }

    public string? Status { get; set; }

    /// <summary>Key of a user.</summary>
    public string? Owner { get; set; }

    /// <summary>Key of a cause; finer ones are shown with it.</summary>
    public string? Cause { get; set; }

    public string? Page { get; set; }

    /// <summary>From one.</summary>
    public int PageNumber => int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1;

    /// <summary>Open actions, unless a status is asked for.</summary>
    public CorrectiveActionView ChosenView =>
        Member<CorrectiveActionView>(View) ?? (ChosenStatus is null ? CorrectiveActionView.Open : CorrectiveActionView.All);

    public CorrectiveActionStatus? ChosenStatus => Member<CorrectiveActionStatus>(Status);

    public long? CauseId => Key(Cause);

    public CorrectiveActionFilter Filter(CauseTree tree, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return new CorrectiveActionFilter
        {
            View = ChosenView,
            Status = ChosenStatus,
            OwnerId = Key(Owner),
            CauseIds = CauseId is { } cause ? tree.WithFiner(cause) : [],
            Today = today,
        };
    }

    private static long? Key(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : null;

    private static T? Member<T>(string? text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text![0]) ? value : null;
}
