using ReformFlow.Domain;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Mail.Settings;

namespace ReformFlow.Notifications.Workflows.Settings;

/// <summary>Looks for what is wrong with the options of posts before anything is sent. No fault repeats an address: it is a secret.</summary>
public static class WorkflowCheck
{
    private const int LongestName = 40;

    /// <summary>The first fault; null where there is none.</summary>
    public static OptionFault? FirstFault(Values<WorkflowOptions> webhooks, WorkflowHosts hosts)
    {
        ArgumentNullException.ThrowIfNull(webhooks);
        ArgumentNullException.ThrowIfNull(hosts);
        var same = webhooks.GroupBy(webhook => webhook.Name, StringComparer.Ordinal).FirstOrDefault(named => named.Count() > 1);
        return webhooks.SelectMany((webhook, at) => Of(webhook, hosts, $"{WorkflowOptions.Section}:{at}"))
            .Append(OptionRules.Fails(same is null, WorkflowOptions.Section, "Name", $"「{same?.Key}」が二つあります。別の名前にしてください。", $"'{same?.Key}' stands twice. Give each its own name."))
            .Append(OptionRules.Fails(hosts.Proxy.Length == 0 || OptionRules.IsWeb(hosts.Proxy), WorkflowHosts.Section, nameof(hosts.Proxy), "http://proxy.example.lg.jp:8080 のように指定してください。", "Give it such as http://proxy.example.lg.jp:8080."))
            .FirstOrDefault(fault => fault is not null);
    }

    private static IEnumerable<OptionFault?> Of(WorkflowOptions webhook, WorkflowHosts hosts, string section)
    {
        var known = string.Join(", ", PostKinds.All.Select(kind => EventTable.Of(kind).Word));
        var unknown = webhook.Events.FirstOrDefault(word => !PostKinds.All.Any(kind => PostKinds.Means(word, kind)));
        yield return OptionRules.Line(section, nameof(webhook.Name), webhook.Name, LongestName);
        yield return OptionRules.Fails(IsSafe(webhook.Url, hosts), section, nameof(webhook.Url),
            "ワークフローが示した https:// で始まるアドレスを、そのまま指定してください（利用者名は含められません）。", "Give the address that the workflow shows, as it is: https, without a user name.");
        yield return OptionRules.Fails(hosts.Allows(webhook.Host), section, nameof(webhook.Url),
            $"ホスト {webhook.Host} へは送れません。使えるのは {hosts.Printed} です。ほかのホストは {WorkflowHosts.Section}:Allowed に加えてください。",
            $"The host {webhook.Host} is not allowed. Allowed are {hosts.Printed}; add others to {WorkflowHosts.Section}:Allowed.");
        yield return OptionRules.Fails(unknown is null, section, nameof(webhook.Events), $"「{unknown}」という事象は掲示できません。使えるのは {known} です。", $"'{unknown}' cannot be posted. There are {known}.");
        yield return OptionRules.Fails(webhook.Municipality.Length == 0 || MunicipalityId.IsValid(webhook.Municipality), section, nameof(webhook.Municipality), "自治体の識別子を指定してください。", "Give a municipality's id.");
    }

    private static bool IsSafe(string address, WorkflowHosts hosts) => Uri.TryCreate(address, UriKind.Absolute, out var url) && url is { UserInfo: "", Fragment: "" }
        && (url.Scheme == Uri.UriSchemeHttps || (hosts.AllowPrivate && url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));
}
