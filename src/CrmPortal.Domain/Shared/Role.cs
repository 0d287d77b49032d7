namespace CrmPortal.Domain.Shared;

/// <summary>What a user is here to do; each user has exactly one role. See docs/domain/permissions.md.</summary>
public enum Role
{
    /// <summary>客服: logs interactions, takes complaints in, handles their own.</summary>
    Agent,

    /// <summary>主管: all that an agent may, and the complaint queue, approvals and closing of serious complaints.</summary>
    Supervisor,

    /// <summary>经理: reads everything within clearance, owns targets and process changes; changes no customer data.</summary>
    Manager,

    /// <summary>管理员: configures, keeps users and backups; sees no customer data and takes no business decision.</summary>
    Admin,
}
