using System.Globalization;
using CrmPortal.Domain.Quality;
using CrmPortal.Web.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CrmPortal.Web.Pages.Quality.Causes;

/// <summary>Root causes to choose from, in the language of the page.</summary>
internal static class CauseChoices
{
    /// <summary>LRN-04. The causes in use, each branch a group that begins with the branch itself; a retired one only where it is the choice made before.</summary>
    public static IReadOnlyList<SelectListItem> Of(CauseTree tree, long? chosen)
    {
        var causes = tree.Choices().Select(entry => entry.Cause).ToList();
        if (chosen is { } before && !tree.CanBeChosen(before) && tree.PathOf(before) is { Count: > 0 } retired)
        {
            causes.Add(retired[^1]);
        }

        var groups = new Dictionary<long, SelectListGroup>();
        return
        [
            .. from cause in causes
               let path = tree.PathOf(cause.Id)
               select new SelectListItem(
                   Name(path),
                   cause.Id.ToString(CultureInfo.InvariantCulture))
               {
                   Group = groups.TryGetValue(path[0].Id, out var known)
                       ? known
                       : groups[path[0].Id] = new SelectListGroup { Name = path[0].Name(Texts.IsChinese) },
               },
        ];
    }

    // The group names the branch already.
    private static string Name(IReadOnlyList<CauseCode> path) =>
        string.Join(" › ", path.Skip(path.Count > 1 ? 1 : 0).Select(cause => cause.Name(Texts.IsChinese)));
}
