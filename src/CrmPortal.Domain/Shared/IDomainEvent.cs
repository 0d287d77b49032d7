namespace CrmPortal.Domain.Shared;

/// <summary>
/// Something that happened to an aggregate and that others react to: a person is told, a task is opened, a copy follows.
/// The aggregate raises it where it changes, so that no caller can forget the reaction. It is handed on when the
/// aggregate is saved, and not stored.
/// </summary>
public interface IDomainEvent;
