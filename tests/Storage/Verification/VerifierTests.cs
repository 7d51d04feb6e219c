using System.Globalization;
using Dapper;
using ReformFlow.Grains.Recording;
using ReformFlow.Silo.Verification;
using Xunit.Abstractions;

namespace ReformFlow.Tests.Storage.Verification;

public sealed class VerifierTests(ITestOutputHelper output) : IDisposable
{
    private readonly StoredYear _year = StoredYear.Unguarded();

    [Fact]
    public async Task WhatWasStored_IsAsWritten()
    {
        var report = await _year.VerifyAsync();

        Assert.Empty(report.Findings);
        Assert.Equal(new VerificationCounts(Grains: 5, JournalEntries: 3 * 6 + 1 + 1 + 2, SheetRows: 6, PublishedVersions: 3, CycleRows: 1, Certificates: 1, Attachments: 0, PrintedFiles: 0), report.Counts);
    }

    [Fact]
    public async Task AnyOneChange_IsFound_AndInAJournalTheFirstBadEntry()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("REFORMFLOW_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        var times = Environment.GetEnvironmentVariable("REFORMFLOW_FULL") is null ? 1_000 : 10_000;
        output.WriteLine($"REFORMFLOW_SEED={seed}, {times} changes");
        var made = 0;
        for (var number = 0; made < times; number++)
        {
            using var transaction = _year.Connection.BeginTransaction();
            if (Tampering.Change(_year.Connection, transaction, new Random(unchecked(seed + number))) is { } change)
            {
                made++;
                var report = await _year.VerifyAsync(transaction);
                Assert.False(report.IsClean, $"REFORMFLOW_SEED={seed}, change {number}: {change.Words} was not found");
                if (change.FirstBad is var (key, bad)) Assert.Equal(("journal", bad), report.Findings.Where(finding => finding.Key == key).Select(finding => (finding.Table, finding.At)).First());
            }
            transaction.Rollback();
        }
    }

    [Fact]
    public async Task AChangedEntry_IsNamedFirstAndExactly()
    {
        _year.Connection.Execute("UPDATE journal SET entry = replace(entry, '回付', '回覧') WHERE key = 'item-nagi-b' AND seq = 4");

        var finding = (await _year.VerifyAsync()).Findings[0];

        Assert.Equal(("journal", "item-nagi-b", "4", Wrong.Chain), (finding.Table, finding.Key, finding.At, finding.What));
        Assert.Contains("journal item-nagi-b 4: this entry, or what comes before it, was changed / 記録または前の記録が書き換えられています。; expected: ", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AJournalCutOff_IsFoundByTheState()
    {
        _year.Connection.Execute("DELETE FROM journal WHERE key = 'item-nagi-b' AND seq > 3");

        Assert.Contains((await _year.VerifyAsync()).Findings, finding => finding is { Table: "orleansstorage", Key: "item-nagi-b" } && finding.What == Wrong.Head && finding.Expected.StartsWith("3 ", StringComparison.Ordinal) && finding.Found.StartsWith("6 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AGapInTheMiddle_IsFoundWhereItBegins()
    {
        _year.Connection.Execute("DELETE FROM journal WHERE key = 'item-nagi-b' AND seq IN (2, 3)");

        var finding = (await _year.VerifyAsync()).Findings[0];

        Assert.Equal(("2", Wrong.Gap), (finding.At, finding.What));
    }

    [Fact]
    public async Task AnEntryCopiedFromAnotherGrain_IsFound()
    {
        _year.Connection.Execute("INSERT INTO journal SELECT service, grain_type, 'item-nagi-b', 7, operation, entry, hash FROM journal WHERE key = 'item-nagi-a' AND seq = 7");

        var finding = (await _year.VerifyAsync()).Findings[0];

        Assert.Equal(("item-nagi-b", "7", Wrong.Chain), (finding.Key, finding.At, finding.What));
    }

    /// <summary>Everything about an item is written anew and fits together: only the certificate knows.</summary>
    [Fact]
    public async Task AWholeChainRewritten_IsFoundByTheCertificate()
    {
        Forget("item-nagi-b");
        _year.CopyAgain();
        _year.Item("item-nagi-b", "改ざん");

        var findings = (await _year.VerifyAsync()).Findings;

        Assert.Equal([Wrong.CertifiedChain, Wrong.CertifiedContent], findings.Select(finding => finding.What));
        Assert.All(findings, finding => Assert.Equal(("certificate", StoredYear.Cycle, "1 → item-nagi-b 6"), (finding.Table, finding.Key, finding.At)));
    }

    [Fact]
    public async Task AnItemThatIsGone_IsFoundByTheCertificate()
    {
        Forget("item-nagi-b");

        Assert.Equal([Wrong.CertifiedChain, Wrong.CertifiedContent], (await _year.VerifyAsync()).Findings.Select(finding => finding.What));
    }

    [Fact]
    public async Task ACertificateOfAnotherKey_IsFound_AndOneOfAnOldKeyIsNot()
    {
        _year.Keys.Rotate();
        Assert.True((await _year.VerifyAsync()).IsClean);

        using var other = StoredYear.Unguarded();
        var report = await Verifier.RunAsync(_year.Connection, other.Keys);

        Assert.Equal([Wrong.UnknownKey], report.Findings.Select(finding => finding.What));
    }

    [Fact]
    public async Task AStateOfANewerProgram_IsAFindingInWords()
    {
        _year.Connection.Execute("UPDATE orleansstorage SET payloadbinary = CAST(replace(CAST(payloadbinary AS TEXT), '\"schema\":1', '\"schema\":2') AS BLOB) WHERE grainidextensionstring = 'town-nagi'");

        var finding = Assert.Single((await _year.VerifyAsync()).Findings);

        Assert.Equal(new NewerSchemaException(2).Message, finding.Found);
    }

    [Fact]
    public async Task ATextWhereANumberBelongs_IsAFinding()
    {
        _year.Connection.Execute("UPDATE sheet_row SET state_version = 'many' WHERE key = 'item-nagi-a' AND fiscal_year = 2022");

        Assert.Contains((await _year.VerifyAsync()).Findings, finding => finding.What == Wrong.Unreadable && finding.Table == "sheet_row");
    }

    public void Dispose() => _year.Dispose();

    private void Forget(string key)
    {
        foreach (var table in new[] { "journal", "sheet_row", "published_sheet" }) _year.Connection.Execute($"DELETE FROM {table} WHERE key = @key", new { key });
        _year.Connection.Execute("DELETE FROM orleansstorage WHERE grainidextensionstring = @key", new { key });
    }
}
