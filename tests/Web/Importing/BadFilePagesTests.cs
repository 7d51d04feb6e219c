using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using ReformFlow.Tests.Unit.Documents;

namespace ReformFlow.Tests.Web.Importing;

/// <summary>The whole catalogue of bad files through both pages that take files: answered in words, and nothing of any is stored.</summary>
public class BadFilePagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Import = "/plans/gyokaku-r1/import", Sheet = "/sheets/ninomiya-item-8-2022";

    // What somebody chose is kept for himself until he takes it or a day has passed; the rest is written by signing in and by the clock.
    private static readonly string[] OwnTables =
        ["import_file", "account", "data_protection_key", "notice", "notice_operation", "delivery", "delivery_attempt", "channel_state", "workflow_post", "directory_user", "directory_mark"];

    // A file whose columns somebody must explain first is for another page.
    private static IEnumerable<(string Name, BadFile File)> Files => BadFiles.All.Where(bad => bad.Value.Mapping is null).Select(bad => (bad.Key, bad.Value));

    [Fact]
    public async Task NoBadFile_IsTaken_AndAllAreAnsweredInWords()
    {
        using var planning = await server.Browser().AsAsync("kikaku-tanto");
        using var section = await server.Browser().AsAsync("zaimu-tanto");
        await planning.GetAsync(Import);
        await section.GetAsync($"{Sheet}/edit");
        var before = Rows();
        var (choice, typed) = (planning.Fields(Import, "name=\"files\""), section.Fields($"{Sheet}/edit"));
        Assert.True(before.Count > 10, string.Join(' ', before.Keys));
        foreach (var (name, bad) in Files)
        {
            var file = bad.File();
            Assert.True(await SendAsync(planning, Import, choice, "files", file.Name, file.Bytes) is HttpStatusCode.SeeOther or HttpStatusCode.UnprocessableEntity, name);
            if (planning.Location is { } preview) Assert.Equal(HttpStatusCode.OK, await planning.GetAsync(preview));
            // What is no list and no form may be another table, whose columns somebody explains.
            var isOther = planning.Words.Contains("列の対応を決める", StringComparison.Ordinal);
            Assert.True(bad.Says is null || isOther || file.Bytes.Length > 10 * 1024 * 1024 || planning.Words.Contains(bad.Says, StringComparison.Ordinal), $"{name}: {planning.Words}");
            Assert.True(bad.Says is null || !planning.Page.Contains("id=\"take\"", StringComparison.Ordinal), name);
            Assert.True(bad.Doubt is null || isOther || planning.Words.Contains("<h3>疑義</h3>", StringComparison.Ordinal), $"{name}: {planning.Words}");

            Assert.True(await SendAsync(section, $"{Sheet}/filled", typed, "filled", file.Name, file.Bytes) is HttpStatusCode.UnprocessableEntity, $"{name}: {section.Words}");
            Assert.True(bad.Says is null || file.Bytes.Length > 10 * 1024 * 1024 || file.Ending is not (".xlsx" or ".xls" or ".csv") || section.Words.Contains(bad.Says, StringComparison.Ordinal), $"{name}: {section.Words}");
        }
        Assert.Equal(before, Rows());
    }

    private static async Task<HttpStatusCode> SendAsync(Browser browser, string address, Dictionary<string, string> fields, string field, string name, byte[] bytes)
    {
        using var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (key, value) in fields) form.Add(new StringContent(value), key);
        form.Add(new ByteArrayContent(bytes), field, Path.GetFileName(name.Replace("\u0007", "", StringComparison.Ordinal)));
        return await browser.PostAsync(address, form);
    }

    // The hash of all rows of each table, in the order of their texts.
    private SortedDictionary<string, string> Rows()
    {
        using var database = new SqliteConnection($"Data Source={server.Database};Mode=ReadOnly;Pooling=False");
        database.Open();
        var tables = Texts(database, "SELECT name FROM sqlite_master WHERE type = 'table'").Where(name => !OwnTables.Contains(name) && !name.StartsWith("sqlite_", StringComparison.Ordinal) && !name.Contains("hangfire", StringComparison.OrdinalIgnoreCase));
        return new(tables.ToDictionary(name => name, name => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Texts(database, $"SELECT * FROM \"{name}\"").Order(StringComparer.Ordinal)))))));
    }

    private static List<string> Texts(SqliteConnection database, string query)
    {
        using var command = database.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('\u001F', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(column).ToString())));
        return rows;
    }
}
