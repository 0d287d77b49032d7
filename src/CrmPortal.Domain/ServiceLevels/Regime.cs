namespace CrmPortal.Domain.ServiceLevels;

/// <summary>The law or code of conduct whose deadlines a complaint is under. The presets are to be checked with counsel.</summary>
public enum Regime
{
    None,

    /// <summary>China, banks and insurers (银行保险机构消费者投诉处理管理办法, 2020).</summary>
    CnBankInsurance,

    /// <summary>Australia, ASIC Regulatory Guide 271.</summary>
    AuRg271,

    /// <summary>United Kingdom, FCA Handbook DISP 1.</summary>
    UkDisp,

    /// <summary>United Kingdom, complaints about payment services and e-money (DISP 1.6.2A).</summary>
    UkPayments,

    /// <summary>The verdict on time or late came with an imported record; nothing is computed.</summary>
    ReportedBySource,
}
