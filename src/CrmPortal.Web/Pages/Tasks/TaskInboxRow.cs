using CrmPortal.Data.Tasks;
using CrmPortal.Domain.Tasks;

namespace CrmPortal.Web.Pages.Tasks;

/// <summary>A row of the inbox and what its reader can do with it.</summary>
public sealed record TaskInboxRow(TaskRow Task, IReadOnlyList<(string Verb, FollowUpTaskAction Action)> Actions);
