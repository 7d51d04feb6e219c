using System.Text;
using System.Text.Json;
using Microsoft.VisualBasic.FileIO;
using ReformFlow.Tests.Web.Published;
using ReformFlow.Web.Pages.OpenData;

namespace ReformFlow.Tests.Web.OpenData;

/// <summary>The files in the hands of somebody whose programs are not ours.</summary>
public class OutsidersTests(WorkedServer server) : IClassFixture<WorkedServer>
{
    private const string Year = "/open-data/ninomiya/gyokaku-r1/2022";

    [Fact]
    public async Task AnotherReaderOfCsv_FindsWhatTheJsonSays()
    {
        using var json = JsonDocument.Parse(await server.Client.GetStringAsync($"{Year}.json"));
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().ToList();
        using var csv = new TextFieldParser(new MemoryStream(await server.Client.GetByteArrayAsync($"{Year}.csv")), Encoding.UTF8, detectEncoding: true) { TrimWhiteSpace = false };
        csv.SetDelimiters(",");
        Assert.Equal(OpenColumns.All.Select(column => column.Name), csv.ReadFields());
        foreach (var row in rows)
            Assert.Equal(OpenColumns.All.Select(column => Printed(row.GetProperty(column.Key))), csv.ReadFields()!.Select(cell => cell.ReplaceLineEndings("\n")));
        Assert.True(csv.EndOfData);
    }

    private static string Printed(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
