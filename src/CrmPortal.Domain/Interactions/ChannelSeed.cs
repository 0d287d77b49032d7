using static CrmPortal.Domain.Interactions.ActorKind;
using static CrmPortal.Domain.Interactions.Mode;
using static CrmPortal.Domain.Interactions.Synchronicity;

namespace CrmPortal.Domain.Interactions;

/// <summary>The channels of a new installation.</summary>
public static class ChannelSeed
{
    public const string Phone = "phone";
    public const string Email = "email";
    public const string WebForm = "web-form";

    /// <summary>New channels with each call: they are there to be stored, once.</summary>
#pragma warning disable format
    public static IReadOnlyList<Channel> All() =>
    [
        new("phone",          "Phone",          "电话",       Synchronous,  Human,   MediaSupported),
        new(Email,            "E-mail",         "电子邮件",   Asynchronous, Human,   MediaSupported),
        new("chat",           "Live chat",      "即时通信",   Synchronous,  Human,   MediaSupported),
        new("face-to-face",   "Face to face",   "面谈",       Synchronous,  Human,   Personal),
        new("visit",          "Visit",          "上门拜访",   Synchronous,  Human,   Personal),
        new("seminar",        "Seminar",        "座谈会",     Synchronous,  Human,   Personal),
        new("online-message", "Online message", "在线留言",   Asynchronous, Human,   MediaSupported),
        new("social",         "Social media",   "社交媒体",   Asynchronous, Human,   MediaSupported),
        new("forum",          "Online forum",   "网络论坛",   Asynchronous, Human,   MediaSupported),
        new("sms",            "Text message",   "短信",       Asynchronous, Human,   MediaSupported),
        new("letter",         "Letter",         "信函",       Asynchronous, Human,   MediaSupported),
        new("fax",            "Fax",            "传真",       Asynchronous, Human,   MediaSupported),
        new("ivr",            "Voice menu",     "语音自动应答", Synchronous, Machine, MediaSupported),
        new(WebForm,          "Web form",       "网页表单",   Asynchronous, Machine, MediaSupported),
        new("referral",       "Referral",       "转介",       Asynchronous, Human,   MediaSupported),
    ];
#pragma warning restore format
}
