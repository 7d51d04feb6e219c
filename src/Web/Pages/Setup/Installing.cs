using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Wording;
using ReformFlow.Grains.Contracts;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Acting;
using ReformFlow.Web.Pages.Forms;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages.Setup;

/// <summary>
/// Registers the municipality and makes the first administrator, in this order, because the account closes the set-up. What
/// was interrupted between the two goes on when the same form is sent again; nothing that stands is ever replaced.
/// </summary>
internal sealed class Installing(Acts acts, IGrainFactory grains, ITownBook book, IAccounts known, AccountSetup accounts)
{
    private const string Municipality = "自治体の識別子", Administrator = "管理者のアカウント名";

    /// <summary>Does both; null when they are done, else what stands in the way. Nothing is registered unless the account can be made.</summary>
    /// <exception cref="OutcomeUnknownException">Nobody knows yet; the same form may be sent again.</exception>
    public async Task<SetupError?> InstallAsync(Town town, string account, string password, CancellationToken cancellation)
    {
        var id = town.Municipality.Id;
        if (await known.FindAsync(account, cancellation) is not null) return new(Administrator, $"アカウント名「{account}」は使われています。別の名前にしてください。");
        var others = await book.AllAsync(cancellation);
        if (others.Count > 0 && !others.Contains(id))
            return new(Municipality, $"「{others[0]}」の初期設定が途中です。識別子を {others[0]} にし、前と同じ名前・コード・名簿で続けてください。「{id}」は何も登録していません。");
        if (await RegisterAsync(town, account) is { } refused) return refused;
        return await accounts.CreateAsync(account, password, id, null, isAdministrator: true) is { } problem ? new(Administrator, problem) : null;
    }

    private async Task<SetupError?> RegisterAsync(Town town, string account)
    {
        var operation = new OperationId(Posted.NewOperation());
        var grain = grains.GetGrain<ITownGrain>(GrainKeys.Town(town.Municipality.Id));
        if (await acts.AskAsync(operation, grain.Read) is { } registered)
            return registered == town ? null : new(Municipality,
                $"「{town.Municipality.Id}」は、違う名前・コード・名簿でもう登録されています。上書きはしません。前と同じものを選んで続けるか、サーバーで account create --person 職員 --administrator を実行して管理者を作ってください。");
        return await acts.AskAsync(operation, () => grain.Change(new TownChange.Register(town), operation, new Actor(null, account))) is TownAnswer.Refused refused
            ? new(refused.Where, Words.Of(refused.Why).Ja)
            : null;
    }
}
