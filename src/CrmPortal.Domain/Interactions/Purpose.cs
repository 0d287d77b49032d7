namespace CrmPortal.Domain.Interactions;

/// <summary>What an interaction was about.</summary>
public enum Purpose
{
    /// <summary>咨询.</summary>
    Enquiry,

    /// <summary>介绍推广.</summary>
    Introduction,

    /// <summary>关怀.</summary>
    Care,

    /// <summary>投诉: opens a complaint.</summary>
    Complaint,

    /// <summary>抱怨: said in passing; may become a complaint.</summary>
    Grumble,

    /// <summary>异议.</summary>
    Objection,

    /// <summary>后勤支援.</summary>
    Logistics,

    /// <summary>回访.</summary>
    Revisit,
}
