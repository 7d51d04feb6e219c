namespace ReformFlow.Notifications.Workflows.Settings;

/// <summary>To which machines posts may go. Configuration section <c>ReformFlow:WorkflowHosts</c>.</summary>
public sealed record WorkflowHosts
{
    /// <summary>The section's name.</summary>
    public const string Section = "ReformFlow:WorkflowHosts";

    /// <summary>
    /// Host names; <c>*.</c> at the beginning stands for one or more names before the rest. Default: empty, where Microsoft's
    /// workflows are (<c>*.logic.azure.com</c>, <c>*.api.powerplatform.com</c>).
    /// </summary>
    public string[] Allowed { get; init; } = [];

    /// <summary>
    /// Whether a name may lead to this machine or into a private network, and without TLS to this machine. For tests. Default: false.
    /// </summary>
    public bool AllowPrivate { get; init; }

    /// <summary>The proxy through which posts leave, such as <c>http://proxy.example.lg.jp:8080</c>. Default: empty, none.</summary>
    public string Proxy { get; init; } = "";

    /// <summary>Whether a host is allowed by its name.</summary>
    public bool Allows(string host) => Patterns.Any(pattern => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase) && host.Length > pattern.Length - 1
        : string.Equals(host, pattern, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names in words.</summary>
    internal string Printed => string.Join(", ", Patterns);

    private IReadOnlyList<string> Patterns => Allowed.Length > 0 ? Allowed : ["*.logic.azure.com", "*.api.powerplatform.com"];
}
