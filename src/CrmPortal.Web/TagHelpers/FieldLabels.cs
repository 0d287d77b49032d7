namespace CrmPortal.Web.TagHelpers;

/// <summary>What the fields of a page are called, in the order in which they stand on it.</summary>
internal sealed class FieldLabels
{
    private readonly List<(string Name, string Label)> _fields = [];

    /// <summary>Those of the page that is being answered with.</summary>
    public static FieldLabels Of(HttpContext http)
    {
        if (http.Items[typeof(FieldLabels)] is not FieldLabels labels)
        {
            http.Items[typeof(FieldLabels)] = labels = new FieldLabels();
        }

        return labels;
    }

    public void Add(string name, string label) => _fields.Add((name, label));

    /// <summary>Null for what is no field of the page.</summary>
    public string? Label(string name) => Place(name) is >= 0 and var place && place < _fields.Count ? _fields[place].Label : null;

    /// <summary>What belongs to no field comes first, what the page does not name last.</summary>
    public int Place(string name) =>
        name.Length == 0 ? -1
        : _fields.FindIndex(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place ? place
        : _fields.Count;
}
