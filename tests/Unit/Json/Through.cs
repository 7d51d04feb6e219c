using System.Text.Json;
using ReformFlow.Grains.Json;

namespace ReformFlow.Tests.Unit.Json;

/// <summary>To JSON and back, and what is refused on the way back.</summary>
internal static class Through
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, DomainJson.Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, DomainJson.Options)!;

    /// <summary>The value comes back equal, and is written with the same text again.</summary>
    public static T Json<T>(T value)
    {
        var text = Write(value);
        var back = Read<T>(text);
        Assert.Equal(value, back);
        Assert.Equal(text, Write(back));
        return back;
    }

    /// <summary>The text is refused at the path, with words about it.</summary>
    public static void Refuses<T>(string json, string path, string because)
    {
        var refused = Assert.ThrowsAny<JsonException>(() => { Read<T>(json); });
        Assert.Equal(path, refused.Path);
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
        Assert.EndsWith($" Path: {path}", refused.Message, StringComparison.Ordinal);
    }
}
