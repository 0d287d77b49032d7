namespace CrmPortal.Data.Importing;

public enum ImportUploadStage
{
    /// <summary>Its dry run is waiting or running.</summary>
    Checking,

    /// <summary>The dry run is done; whoever uploaded it decides.</summary>
    Checked,

    /// <summary>The import is waiting or running.</summary>
    Importing,

    /// <summary>The import did not end; it can be started again.</summary>
    Stopped,

    Done,

    /// <summary>The file as a whole cannot be taken.</summary>
    Refused,
}
