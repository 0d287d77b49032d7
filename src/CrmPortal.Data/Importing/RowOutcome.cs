namespace CrmPortal.Data.Importing;

internal enum RowOutcome
{
    Undecided,
    Created,
    Updated,
    Unchanged,
}
