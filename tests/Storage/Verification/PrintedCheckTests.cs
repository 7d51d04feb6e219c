using System.Security.Cryptography;
using Dapper;
using ReformFlow.Silo.Verification;

namespace ReformFlow.Tests.Storage.Verification;

/// <summary>A changed byte of a printed file is found.</summary>
public sealed class PrintedCheckTests : IDisposable
{
    private readonly StoredYear _year = StoredYear.Unguarded();
    private readonly string _municipality, _content;

    public PrintedCheckTests()
    {
        byte[] bytes = [1, 2, 3];
        (_municipality, var published) = _year.Connection.QueryFirst<(string, string)>("SELECT municipality, hash FROM published_sheet");
        _content = $"sheet-{published}";
        _year.Connection.Execute("INSERT INTO printed_document VALUES (@_municipality, @_content, @bytes, 3, @hash, 't')", new { _municipality, _content, bytes, hash = Convert.ToHexStringLower(SHA256.HashData(bytes)) });
    }

    [Fact]
    public async Task AFileAsItWasPrinted_IsCounted()
    {
        var report = await _year.VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Counts.PrintedFiles);
    }

    [Fact]
    public async Task AChangedBook_IsFound()
    {
        _year.Connection.Execute("INSERT INTO printed_book VALUES ('ninomiya', 'gyokaku-r1', 2022, 3, x'0102', 2, 'ff', 't')");

        var found = Assert.Single((await _year.VerifyAsync()).Findings);
        Assert.Equal(("printed_book", "gyokaku-r1 2022 (3)", Wrong.PrintedHash), (found.Table, found.At, found.What));
    }

    [Theory]
    [InlineData("UPDATE printed_document SET bytes = x'010204'", "PrintedHash")]
    [InlineData("UPDATE printed_document SET hash = 'ff'", "PrintedHash")]
    [InlineData("UPDATE printed_document SET content = 'sheet-ff'", "PrintedOfNothing")]
    [InlineData("UPDATE printed_document SET municipality = 'oiso'", "PrintedOfNothing")]
    public async Task AFileThatIsAnother_IsFound(string sql, string what)
    {
        _year.Connection.Execute(sql);

        var found = Assert.Single((await _year.VerifyAsync()).Findings);
        Assert.Equal("printed_document", found.Table);
        Assert.Equal(what is "PrintedHash" ? Wrong.PrintedHash : Wrong.PrintedOfNothing, found.What);
    }

    public void Dispose() => _year.Dispose();
}
