namespace CrmPortal.Web.Attachments;

/// <summary>What the virus scanner says of a file.</summary>
public enum ScanVerdict
{
    Clean,

    Infected,

    /// <summary>It could not be asked, or did not give one of its two answers. The file is not taken.</summary>
    Unknown,
}
