using ReformFlow.Notifications.Channels;
using ReformFlow.Notifications.Teams.Graph;
using ReformFlow.Notifications.Teams.Settings;

namespace ReformFlow.Notifications.Teams.Carrying;

/// <summary>Says in words what became of a trial, and asks Graph further where its answer alone does not tell.</summary>
internal sealed class TrialFindings(ITeamsGateway gateway, TeamsOptions options, TimeProvider time)
{
    /// <summary>Where the app could not be found in the catalogue.</summary>
    public TrialResult OfCatalog(GraphAnswer answer) => Result(answer, answer switch
    {
        GraphAnswer.Refused { Code: "no-app" } => "組織のカタログにアプリがありません。Teams 管理センターでアプリを登録してください。",
        GraphAnswer.Refused { Status: 403 } => "カタログを読む権限がありません。AppCatalog.Read.All に管理者の同意を与えるか、設定 CatalogAppId にアプリIDを入れてください。",
        _ => Plainly(answer),
    });

    /// <summary>Where a notification was tried.</summary>
    public async Task<TrialResult> OfAsync(GraphAnswer answer, string person, CancellationToken cancellation)
    {
        if (answer.IsLackOfApp())
        {
            var (looked, installation) = await gateway.InstallationAsync(person, options.ManifestId, cancellation);
            return Result(answer, looked is GraphAnswer.Taken && installation.Length > 0
                ? "アプリは入っていますが、Teams がまだ認めていません。しばらく待ってから、もう一度試してください。"
                : "この人の Teams にアプリが入っていません。Teams 管理センターのアプリ設定ポリシーで配ってください。");
        }
        if (!answer.Is(404)) return Result(answer, Plainly(answer));
        var (known, name) = await gateway.UserAsync(person, cancellation);
        return Result(answer, known is GraphAnswer.Taken && name.Length > 0
            ? "この人は Entra にいますが、Teams を使えません。ライセンスを確かめてください。"
            : "このオブジェクトIDの人が Entra に見つかりません。「組織」の連絡先を確かめてください。");
    }

    private TrialResult Result(GraphAnswer answer, string japanese) => TeamsFailures.Of(answer, time.GetUtcNow()) switch
    {
        SendResult.Failed failed => new(false, japanese, $"{failed.Code} {failed.Detail}"),
        SendResult.Sent sent => new(true, japanese, $"Graph took it. request-id: {sent.Receipt}"),
        var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of result."),
    };

    private static string Plainly(GraphAnswer answer) => answer switch
    {
        GraphAnswer.Taken => "Teams に送りました。アクティビティに「接続試験」の通知が出ているか、確かめてください。",
        GraphAnswer.NoToken { IsRefused: true } => "Microsoft Entra がこのプログラムを認めませんでした。設定の TenantId、ClientId と証明書（又はシークレット）を確かめてください。",
        GraphAnswer.NoToken or GraphAnswer.Silent { HasLeft: false } => "Microsoft に接続できません。このサーバーから外への通信とプロキシの設定を確かめてください。",
        GraphAnswer.Silent => "送りましたが、返事がありませんでした。届いているかもしれません。アクティビティを確かめてください。",
        GraphAnswer.Refused { Status: 400 } => "Teams に登録したアプリが、このプログラムより古いようです。アプリを更新してください。",
        GraphAnswer.Refused { Status: 401 } => "Microsoft Graph がトークンを受け付けませんでした。設定の TenantId と ClientId を確かめてください。",
        GraphAnswer.Refused { Status: 403 } => "通知を送る権限がありません。TeamsActivity.Send に管理者の同意を与えてください。",
        GraphAnswer.Refused { Status: 409 } => "同じ ClientId のアプリが二つ以上あります。Teams 管理センターで古い方を除いてください。",
        GraphAnswer.Refused { Status: 429 } => "Microsoft Graph が混み合っています。しばらく待ってから、もう一度試してください。",
        _ => "Microsoft Graph に障害があるようです。しばらく待ってから、もう一度試してください。",
    };
}
