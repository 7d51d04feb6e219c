using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using ReformFlow.Tests.Unit.Notifications.Teams;

namespace ReformFlow.Tests.Web.Tool;

/// <summary>The app for Teams, made by the verb as an administrator runs it: without a server and without a database.</summary>
public sealed class TeamsVerbTests : IDisposable
{
    private const string Host = "reformflow.city.example.lg.jp", Client = "11111111-2222-3333-4444-555555555555", Own = "99999999-8888-4777-8666-555555555555";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ThePackage_HasAManifestAsThePublicSchemaWantsIt_AndItsIconsInTheirSizes()
    {
        var file = _folder.File("app.zip");
        var (code, output, _) = await TheProgram.RunAsync("teams", "manifest", "--host", Host, "--client-id", Client, "--out", file, "--rsc", "--manifest-id", Own);

        Assert.Equal((0, file), (code, output.Trim()));
        using var archive = ZipFile.OpenRead(file);
        var manifest = await ManifestAsync(archive);
        PublicSchema.Accepts(PublicSchema.Manifest, manifest);
        Assert.Equal((Own, Client, Host), ((string?)manifest["id"], (string?)manifest["webApplicationInfo"]!["id"], (string?)manifest["validDomains"]![0]));
        Assert.NotNull(manifest["authorization"]);
        Assert.Equal((192, 192), await SizeAsync(archive, (string)manifest["icons"]!["color"]!));
        Assert.Equal((32, 32), await SizeAsync(archive, (string)manifest["icons"]!["outline"]!));
    }

    [Theory]
    [InlineData("https://reformflow.city.example.lg.jp", Client, "--host")]
    [InlineData(Host, "no-id", "--client-id")]
    public async Task WhatCannotBe_IsRefusedInWords_AndWritesNothing(string host, string client, string named)
    {
        var file = _folder.File("app.zip");
        var (code, _, error) = await TheProgram.RunAsync("teams", "manifest", "--host", host, "--client-id", client, "--out", file);

        Assert.Equal(2, code);
        Assert.Contains(named, error, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    private static async Task<JsonNode> ManifestAsync(ZipArchive archive)
    {
        await using var manifest = await archive.GetEntry("manifest.json")!.OpenAsync();
        return (await JsonNode.ParseAsync(manifest))!;
    }

    // Width and height are the first words of a PNG's first chunk (ISO/IEC 15948, 11.2.2).
    private static async Task<(int, int)> SizeAsync(ZipArchive archive, string icon)
    {
        await using var file = await archive.GetEntry(icon)!.OpenAsync();
        var head = new byte[24];
        await file.ReadExactlyAsync(head);
        Assert.Equal("\x89PNG\r\n\x1A\n"u8[^7..].ToArray(), head[1..8]);
        return (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)));
    }
}
