using System.Security.Cryptography;
using Dapper;
using ReformFlow.Domain.Approval;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Items;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Verification;

namespace ReformFlow.Tests.Storage.Verification;

public sealed class AttachmentCheckTests : IDisposable
{
    private static readonly byte[] Bytes = [1, 2, 3];

    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Bytes));

    private readonly StoredYear _year = StoredYear.Unguarded();

    public AttachmentCheckTests()
    {
        var at = new DateTimeOffset(2022, 5, 10, 9, 0, 0, TimeSpan.FromHours(9));
        var act = new Act(new("op-1"), Verb.Attach, 1) { Attachment = new("資料.pdf", Hash, Bytes.Length, FileKind.Pdf) };
        var taken = new ActTaken(act, new(new("drafter"), "drafter"), at, Stage.Draft, Stage.Draft, 2, 0, 0);
        _year.CopyAgain();
        _year.Store("item", "item-nagi-d", new StateDocument<StoredYear.Remembered>().After(new("添付", []), at,
            new Happening(new ItemEvent.Acted(new FiscalYear(2022), taken), act.Operation)));
        _year.Connection.Execute("INSERT INTO attachment VALUES ('nagi', @Hash, @Bytes, 3, 'application/pdf', 't')", new { Hash, Bytes });
    }

    [Fact]
    public async Task AFileAsItWasAttached_IsCounted()
    {
        var report = await _year.VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(1, report.Counts.Attachments);
    }

    [Theory]
    [InlineData("UPDATE attachment SET bytes = x'010204'", 1)]
    [InlineData("PRAGMA ignore_check_constraints = 1; UPDATE attachment SET bytes = x'01'", 2)]
    [InlineData("DELETE FROM attachment", 1)]
    [InlineData("UPDATE attachment SET municipality = 'oiso'", 1)]
    public async Task AFileThatIsAnother_IsFound(string sql, int findings)
    {
        _year.Connection.Execute(sql);

        var found = (await _year.VerifyAsync()).Findings;

        Assert.Equal(findings, found.Count);
        Assert.All(found, finding => Assert.Equal(("attachment", "item-nagi-d", Hash), (finding.Table, finding.Key, finding.At)));
        Assert.Equal(sql.Contains("bytes", StringComparison.Ordinal) ? Wrong.FileHash : Wrong.Missing, found[0].What);
    }

    public void Dispose() => _year.Dispose();
}
