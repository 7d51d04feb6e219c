using System.Globalization;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Grains.Cycles;

/// <summary>
/// The one hash over all item chains of a year that a certificate signs. Whoever holds the certificate can tell whether any
/// of the journals was changed up to the entry it names.
/// </summary>
public static class CertificateRoot
{
    /// <summary>
    /// SHA-256 over the UTF-8 bytes of one line "item seq hash" for each item, each ended by a line feed, sorted ordinally by
    /// item.
    /// </summary>
    /// <param name="chains">The items by their ids, each once, with where their journals ended.</param>
    public static string Of(IEnumerable<(string Item, ChainHead Head)> chains) => Hashes.Of(string.Concat(chains
        .OrderBy(chain => chain.Item, StringComparer.Ordinal)
        .Select(chain => string.Create(CultureInfo.InvariantCulture, $"{chain.Item} {chain.Head.Seq} {chain.Head.Hash}\n"))));
}
