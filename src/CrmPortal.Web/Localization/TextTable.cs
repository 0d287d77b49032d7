using System.Collections;
using System.Collections.Frozen;
using System.Globalization;
using System.Resources;

namespace CrmPortal.Web.Localization;

/// <summary>All texts of one language in one table. A text that is not translated stays in English.</summary>
public static class TextTable
{
    // One pair of resource files each. A key stands in one of them only.
    private static readonly Type[] Modules =
        [.. typeof(TextTable).Assembly.GetTypes().Where(type => string.Equals(type.Namespace, typeof(TextTable).Namespace, StringComparison.Ordinal) && type.Name.EndsWith("Text", StringComparison.Ordinal))];

    public static FrozenDictionary<string, string> Load(string language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var module in Modules)
        {
            Add(texts, module, CultureInfo.GetCultureInfo(language));
            Add(texts, module, CultureInfo.InvariantCulture);
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, string> texts, Type module, CultureInfo culture)
    {
        var set = new ResourceManager(module).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        if (set is null)
        {
            return;
        }

        foreach (DictionaryEntry entry in set)
        {
            if (entry is { Key: string key, Value: string text })
            {
                texts.TryAdd(key, text);
            }
        }
    }
}
