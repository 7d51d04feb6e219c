using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using ReformFlow.Notifications.Events;
using ReformFlow.Notifications.Teams;
using ReformFlow.Notifications.Teams.App;

namespace ReformFlow.Tests.Unit.Notifications.Teams;

public class TeamsManifestTests
{
    private static readonly TeamsApp App = new("reformflow.city.example.lg.jp", Guid.Parse("11111111-2222-3333-4444-555555555555"), false);

    [Theory, InlineData(false), InlineData(true)]
    public void AT01_BothManifests_AreAsThePublicSchemaWantsThem(bool asksEachPerson) =>
        PublicSchema.Accepts(PublicSchema.Manifest, JsonNode.Parse(TeamsPackage.Text(TeamsManifest.Of(App with { AsksEachPerson = asksEachPerson })))!);

    [Fact]
    public void AManifestThatIsWrong_WouldBeFound()
    {
        if (!PublicSchema.IsThere(PublicSchema.Manifest)) return;
        var wrong = TeamsManifest.Of(App);
        wrong["activities"]!["activityTypes"]![0]!["templateText"] = new string('長', 129);

        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => PublicSchema.Accepts(PublicSchema.Manifest, JsonNode.Parse(wrong.ToJsonString())!));
    }

    [Fact]
    public void TheManifest_IsAsReviewed() => ReviewedFile.Matches("teams-manifest.json", TeamsPackage.Text(TeamsManifest.Of(App)));

    [Fact]
    public void OnlyThePermission_DiffersBetweenTheTwo()
    {
        var asking = TeamsManifest.Of(App with { AsksEachPerson = true });

        Assert.Equal("TeamsActivity.Send.User", asking["authorization"]!["permissions"]!["resourceSpecific"]![0]!["name"]!.GetValue<string>());
        asking.Remove("authorization");
        Assert.Equal(TeamsPackage.Text(TeamsManifest.Of(App)), TeamsPackage.Text(asking));
    }

    [Fact]
    public void EveryKind_IsDeclared()
    {
        var declared = TeamsManifest.Of(App)["activities"]!["activityTypes"]!.AsArray().Select(type => type!["type"]!.GetValue<string>()).ToList();

        Assert.Equal(EventTable.Rows.Count, declared.Distinct().Count());
        Assert.Equal(TeamsTexts.Rows.Select(row => row.ActivityType), declared);
    }

    // What is under way when an app is replaced would be refused. Accepting a change only ever adds lines.
    [Fact]
    public void AKindThatWasShipped_IsNeverTakenBack()
    {
        var path = Path.Combine(Repository.Root, "tests", "Unit", "Approved", "teams-activity-types.txt");
        string[] shipped = File.Exists(path) ? File.ReadAllLines(path) : [];
        var now = TeamsTexts.Rows.Select(row => $"{row.ActivityType} {string.Join(',', row.Variables)}".TrimEnd()).ToList();

        Assert.Empty(shipped.Except(now));
        ReviewedFile.Matches("teams-activity-types.txt", string.Concat(now.Select(line => $"{line}\n")));
    }

    [Theory, InlineData(TeamsPackage.ColorIcon, 192), InlineData(TeamsPackage.OutlineIcon, 32)]
    public void AnIcon_HasTheSizeThatTeamsWants(string name, int size)
    {
        using var icon = TeamsPackage.Icon(name);
        var head = new byte[24];
        icon.ReadExactly(head);

        Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString(head, 1, 3));
        Assert.Equal((size, size), (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20))));
    }

    [Fact]
    public void ThePackage_HoldsThreeFiles_AndIsTheSameEachTime()
    {
        var (first, second) = (Packed(), Packed());

        Assert.Equal(first, second);
        using var archive = new ZipArchive(new MemoryStream(first));
        Assert.Equal(["manifest.json", "color.png", "outline.png"], archive.Entries.Select(entry => entry.FullName));
    }

    private static byte[] Packed()
    {
        using var file = new MemoryStream();
        TeamsPackage.Write(App, file);
        return file.ToArray();
    }
}
