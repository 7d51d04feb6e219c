using System.Runtime.CompilerServices;
using System.Text;
using ReformFlow.Domain;
using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Tests;

/// <summary>Letters and options to begin with.</summary>
internal static class Letters
{
    /// <summary>A request for an endorsement, with everything that a letter can have.</summary>
    public static Letter Any { get; } = new("01K0M7QWZ5", 1, new MunicipalityId("ninomiya"),
        new(new PersonId("kacho"), "総務課長", "総務課", "kacho@city.example.jp"), "review.requested", "ninomiya-item-7-2022/review",
        "【審査依頼】7 窓口手続のオンライン化（期限 12/11（金））", "総務課 担当さんから提出されました。",
        "次の調書が提出されました。\n内容を御確認の上、令和8年12月11日（金）までに審査をお願いします。\n\n提出者：総務課 担当\n提出時のコメント：<よろしく> & お願いします。",
        "7 窓口手続のオンライン化", "/sheets/ninomiya-item-7-2022", "あなたが総務課の所属長のため", new(new(2026, 12, 11), 2, "審査期限"));

    /// <summary>A town's options, with a relay that is not there.</summary>
    public static MailOptions Options { get; } = new()
    {
        Host = "127.0.0.1", From = "reformflow@city.example.jp", FromName = "ReformFlow（企画課）", ReplyTo = "kikaku@city.example.jp",
        BaseUrl = "https://reformflow.city.example.jp", ContactSection = "企画課", ContactExtension = "123",
    };

    /// <summary>The same letter under another delivery's id.</summary>
    public static Letter Another(string delivery, string address = "kacho@city.example.jp") => Any with { Delivery = delivery, To = Any.To with { Address = address } };

    // As AddMail does it: before the mail library's first use, or it takes ISO-2022-JP for unknown as long as the process lives.
    [ModuleInitializer]
    internal static void KnowOldCodes() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
}
