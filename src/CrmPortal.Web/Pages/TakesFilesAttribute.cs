namespace CrmPortal.Web.Pages;

/// <summary>A page whose form may come with files: its body may be larger than that of other forms.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute(FileLimit limit) : Attribute
{
    public FileLimit Limit { get; } = limit;
}

/// <summary>How much a form may bring, by the settings in <c>Limits</c>.</summary>
public enum FileLimit
{
    /// <summary>As many files as one form takes, each as large as one may be.</summary>
    Attachments,

    /// <summary>One file to import.</summary>
    Import,
}
