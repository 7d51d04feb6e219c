using ReformFlow.Domain;

namespace ReformFlow.Grains.Ports;

/// <summary>The keys that protect cookies and forms, shared by all nodes so that any of them answers any request.</summary>
public interface IKeyRing
{
    /// <summary>Every key, as XML.</summary>
    Task<Values<string>> AllAsync(CancellationToken cancellation = default);

    /// <summary>Keeps a key; one of the same id is replaced.</summary>
    Task KeepAsync(string id, string xml, CancellationToken cancellation = default);
}
