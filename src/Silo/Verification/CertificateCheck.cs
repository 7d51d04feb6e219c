using System.Text;
using System.Text.Json;
using ReformFlow.Grains.Cycles;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Signing;

namespace ReformFlow.Silo.Verification;

/// <summary>
/// What a certificate says about the journals of its year. It finds what the journals alone cannot: a journal rewritten from
/// some entry on, with all its hashes computed anew.
/// </summary>
internal sealed class CertificateCheck(GrainAddress cycle, StoredGrains stored, SigningKeys keys, GrainFindings findings)
{
    private const string Table = "certificate";

    /// <summary>Checks signature, form, root, and every journal and published version that is named.</summary>
    public async Task OfAsync(CopiedRow row)
    {
        var at = Verifier.Text(row.Number);
        if (!keys.Knows(row.KeyId)) findings.Add(Table, at, Wrong.UnknownKey, found: row.KeyId);
        else if (!keys.Verify(Encoding.UTF8.GetBytes(row.Document), row.KeyId, row.Signature)) findings.Add(Table, at, Wrong.Signature, found: row.Signature);
        if (CertificateFacts.Parse(row.Document) is not { } facts)
        {
            findings.Add(Table, at, Wrong.Certificate);
            return;
        }
        var kind = CertificateKinds.Of(row.Kind)?.ToString() ?? row.Kind;
        findings.Expect($"{cycle.Key} {at} {kind}", $"cycle-{facts.Municipality}-{facts.Plan}-{Verifier.Text(facts.Year)} {Verifier.Text(facts.Number)} {facts.Kind}", Table, at, Wrong.Certificate);
        findings.Expect(CertificateRoot.Of(facts.Items.Select(item => (item.Item, item.Head))), facts.Root, Table, at, Wrong.Root);
        foreach (var item in facts.Items) await ItemAsync(item, facts, at);
    }

    private async Task ItemAsync(CertifiedItem item, CertificateFacts facts, string at)
    {
        var grain = new GrainAddress(cycle.Service, "item", $"item-{facts.Municipality}-{item.Item}");
        var where = $"{at} → {grain.Key} {Verifier.Text(item.Head.Seq)}";
        findings.Expect(item.Head.Hash, await stored.EntryHashAsync(grain, item.Head.Seq), Table, where, Wrong.CertifiedChain);
        if (item.ContentHash is { } content)
            findings.Expect(content, await stored.PublishedHashAsync(grain, facts.Year, item.PublishedVersion), Table, where, Wrong.CertifiedContent);
    }
}

/// <summary>What a certificate says about one item.</summary>
internal sealed record CertifiedItem(string Item, ChainHead Head, long PublishedVersion, string? ContentHash);

/// <summary>A certificate's document as far as it can be verified; it may say more.</summary>
internal sealed record CertificateFacts(string Municipality, string Plan, long Year, long Number, string Kind, IReadOnlyList<CertifiedItem> Items, string Root)
{
    /// <summary>Takes a document apart; null where it is no certificate.</summary>
    public static CertificateFacts? Parse(string document)
    {
        try
        {
            using var json = JsonDocument.Parse(document);
            var root = json.RootElement;
            return new(Text(root, "municipality"), Text(root, "plan"), root.GetProperty("year").GetInt32(), root.GetProperty("number").GetInt32(), Text(root, "kind"),
                [.. root.GetProperty("items").EnumerateArray().Select(Item)], Text(root, "root"));
        }
        catch (Exception thrown) when (thrown is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static CertifiedItem Item(JsonElement item) => new(Text(item, "item"), new(item.GetProperty("seq").GetInt64(), Text(item, "hash")),
        item.GetProperty("publishedVersion").GetInt32(), item.TryGetProperty("contentHash", out var hash) ? hash.GetString() : null);

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException($"{name} is null.");
}
