namespace CrmPortal.Web.Pages.Customers;

internal static class ChannelIcons
{
    /// <summary>The icon of a channel; one for all that were added later.</summary>
    public static string IconOf(string code) => code switch
    {
        "phone" or "ivr" => "phone",
        "email" or "letter" => "mail",
        "chat" or "sms" => "message-circle",
        "face-to-face" => "users",
        "visit" => "map-pin",
        "seminar" => "speakerphone",
        "social" or "forum" => "world",
        "fax" => "printer",
        "web-form" => "file-text",
        "referral" => "user-plus",
        _ => "messages",
    };
}
