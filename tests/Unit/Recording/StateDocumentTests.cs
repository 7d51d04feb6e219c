using System.Text;
using System.Text.Json;
using ReformFlow.Domain.Approval;
using ReformFlow.Grains.Recording;

namespace ReformFlow.Tests.Unit.Recording;

public class StateDocumentTests
{
    /// <summary>A grain's state as this program knows it.</summary>
    public sealed record Counter(int Count, string? Words = null);

    private static readonly DateTimeOffset Morning = new(2022, 5, 10, 9, 0, 0, TimeSpan.FromHours(9));

    private static readonly DocumentSerializer Serializer = new();

    private static readonly Copies Everything = new()
    {
        Rows = [new(new("p"), new(2022), Stage.Draft, 1, 0, 0, Morning, Morning, "[1]")],
        Frozen = [FrozenVersion.Of(new("p"), new(2022), 1, "[2]")],
        Cycle = new("Open", "[3]"),
        Certificates = [CertificateDocument.Of(1, "close", "[4]", _ => ("key", "c2ln"))],
    };

    [Fact]
    public void AnEntry_KeepsTheHashesOfAllThatIsWrittenWithIt()
    {
        var document = new StateDocument<Counter>().After(new(1, "一"), Morning, new Happening(new Decision.Refused(Refusal.Stale), new("op-1")), Everything);
        var row = SheetRow.HashOf("p", 2022, "Draft", 1, 0, 0, "2022-05-10T00:00:00+00:00", "2022-05-10T00:00:00+00:00", "[1]");

        Assert.Equal(
            """{"seq":1,"operation":"op-1","at":"2022-05-10T09:00:00+09:00","event":{"kind":"refused","why":"Stale"},"state":"S","rows":{"2022":"R"},"frozen":{"p/2022/1":"F"},"cycle":"C","certificates":{"1":"X"}}""",
            document.Journal[0].Json
                .Replace(Hashes.Of("""{"count":1,"words":"一"}"""), "S", StringComparison.Ordinal).Replace(row, "R", StringComparison.Ordinal)
                .Replace(Hashes.Of("[2]"), "F", StringComparison.Ordinal).Replace(CycleRowDocument.HashOf("Open", "[3]"), "C", StringComparison.Ordinal)
                .Replace(CertificateDocument.RecordHashOf(1, "close", "[4]", "c2ln", "key"), "X", StringComparison.Ordinal));
    }

    [Fact]
    public void ADocument_IsWrittenAsTheEnvelope()
    {
        var document = new StateDocument<Counter>().After(new(1, "一"), Morning, new Happening("a", new("op-1")), Everything);
        var entry = document.Journal[0];

        Assert.Equal(string.Concat(
            """{"schema":1,"state":{"count":1,"words":"一"},"head":{"seq":1,"hash":"H"},"journal":[{"seq":1,"operation":"op-1","json":J,"hash":"H"}]""",
            ""","rows":[{"plan":"p","year":2022,"stage":"Draft","stateVersion":1,"contentVersion":0,"publishedVersion":0""",
            ""","stageSince":"2022-05-10T00:00:00+00:00","changedAt":"2022-05-10T00:00:00+00:00","json":"[1]"}],"frozen":[{"plan":"p","year":2022,"version":1,"json":"[2]","hash":"F"}]""",
            ""","cycle":{"phase":"Open","json":"[3]"},"certificates":[{"number":1,"kind":"close","json":"[4]","hash":"X","signature":"c2ln","keyId":"key"}]}"""),
            Text(document).Replace(Quoted(entry.Json), "J", StringComparison.Ordinal).Replace(entry.Hash, "H", StringComparison.Ordinal)
                .Replace(Hashes.Of("[2]"), "F", StringComparison.Ordinal).Replace(Hashes.Of("[4]"), "X", StringComparison.Ordinal));
    }

    [Fact]
    public void AStoredDocument_ComesBack_WithoutWhatWasOnlyForTheTables()
    {
        var written = new StateDocument<Counter>().After(new(1), Morning, new Happening("a"), new Copies { Cycle = new("Open", "{}") }).After(new(2), Morning, new Happening("b"));

        var back = Read(Text(written));

        Assert.Equal((written.State, written.Head), (back.State, back.Head));
        Assert.Equal((2, 0), (back.Head.Seq, back.Journal.Count));
        Assert.Equal(Copies.None, back.Copies);
    }

    [Fact]
    public void SeveralHappeningsOfOneWrite_AreChained_AndOnlyTheLastCoversTheState()
    {
        var document = new StateDocument<Counter>().After(new(1), Morning, [new Happening("a"), new Happening("b", new("op"))]);

        Assert.Equal([1L, 2L], document.Journal.Select(entry => entry.Seq));
        Assert.Equal(document.Journal[1].Hash, Hashes.Of(document.Journal[0].Hash + document.Journal[1].Json));
        Assert.Equal(document.Head, new ChainHead(2, document.Journal[1].Hash));
        Assert.DoesNotContain("state", document.Journal[0].Json, StringComparison.Ordinal);
        Assert.Contains($"\"state\":\"{Hashes.Of("""{"count":1}""")}\"", document.Journal[1].Json, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatANewerProgramAdded_SurvivesOlderCode_OnTheEnvelopeAndOnTheState()
    {
        var stored = Text(new StateDocument<Counter>().After(new(1), Morning, new Happening("a")))
            .Replace("\"count\":1", "\"count\":1,\"later\":{\"x\":[1,2.50]}", StringComparison.Ordinal)[..^1] + ",\"shards\":[\"三\"]}";

        var again = Read(stored).After(new(2), Morning, new Happening("b"));

        Assert.Contains("\"state\":{\"count\":2,\"later\":{\"x\":[1,2.50]}}", Text(again), StringComparison.Ordinal);
        Assert.EndsWith(",\"shards\":[\"三\"]}", Text(again), StringComparison.Ordinal);
        Assert.Contains(Hashes.Of("{\"count\":2,\"later\":{\"x\":[1,2.50]}}\n{\"shards\":[\"三\"]}"), again.Journal[0].Json, StringComparison.Ordinal);
        Assert.Equal(Text(again.After(new(3), Morning, new Happening("c"))), Text(Read(Text(again)).After(new(3), Morning, new Happening("c"))));
    }

    [Fact]
    public void ANewerSchema_IsRefusedInWords()
    {
        var refused = Assert.Throws<NewerSchemaException>(() => Read("""{"schema":2,"state":{"anything":1},"head":{"seq":1,"hash":"x"}}"""));

        Assert.Equal(2, refused.Found);
        Assert.Contains("schema 2, this program knows up to 1", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"state":{"count":1},"schema":1,"head":{"seq":1,"hash":"x"}}""", "$", "begins with its schema")]
    [InlineData("""{"schema":0,"state":{"count":1},"head":{"seq":1,"hash":"x"}}""", "$", "whole number from 1")]
    [InlineData("""{"schema":1,"head":{"seq":1,"hash":"x"}}""", "$", "has a state and a head")]
    [InlineData("""{"schema":1,"state":{"count":1}}""", "$", "has a state and a head")]
    [InlineData("""{"schema":1,"state":{"count":1},"head":{"seq":1,"hash":"x","more":1}}""", "$.head.more", "no such member")]
    [InlineData("""{"schema":1,"state":{"count":"1"},"head":{"seq":1,"hash":"x"}}""", "$.state.count", "")]
    [InlineData("""{"schema":1,"state":{},"head":{"seq":1,"hash":"x"}}""", "$.state", "'count' is missing")]
    [InlineData("""{"schema":1,"state":{"count":1},"state":{"count":1},"head":{"seq":1,"hash":"x"}}""", "$.state", "twice")]
    public void WhatIsNoDocument_IsRefusedWithThePlace(string json, string path, string because)
    {
        var refused = Assert.ThrowsAny<JsonException>(() => Read(json));

        Assert.Equal(path, refused.Path);
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADocumentIsNotWritten_WhenNothingHappened()
    {
        var document = new StateDocument<Counter>().After(new(1), Morning, new Happening("a"));

        Assert.Throws<InvalidOperationException>(() => Text(new StateDocument<Counter>()));
        Assert.Throws<InvalidOperationException>(() => Text(Read(Text(document))));
        Assert.Throws<ArgumentException>(() => document.After(new(2), Morning, happenings: []));
        Assert.Throws<NotSupportedException>(() => Serializer.Serialize("a text"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5_000_000)]
    [InlineData(1_234_567)]
    public void ARowsHash_IsThatOfItsTextsInTheDocument(int ticks)
    {
        var row = new SheetRow(new("p"), new(2022), Stage.Approved, 9, 2, 1, Morning.AddTicks(ticks), Morning.AddSeconds(1), "{}");

        using var json = JsonDocument.Parse(JsonSerializer.Serialize(row, Grains.Json.DomainJson.Options));
        string Column(string name) => json.RootElement.GetProperty(name).GetString()!;

        Assert.Equal(row.Hash(), SheetRow.HashOf("p", 2022, "Approved", 9, 2, 1, Column("stageSince"), Column("changedAt"), Column("json")));
    }

    private static string Text(StateDocument<Counter> document) => Encoding.UTF8.GetString(Serializer.Serialize(document).ToMemory().Span);

    private static StateDocument<Counter> Read(string json) => Serializer.Deserialize<StateDocument<Counter>>(BinaryData.FromString(json));

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Grains.Json.DomainJson.Options);
}
