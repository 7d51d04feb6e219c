using System.Globalization;
using ReformFlow.Silo.Storage;
using ReformFlow.Tests.EndToEnd.Servers;

namespace ReformFlow.Tests.EndToEnd.Notices;

/// <summary>Letters put into an installation's outbox, and what became of them.</summary>
internal sealed class Postbag(Installation installation, Relay relay)
{
    private const string Ended = "('Sent', 'Superseded', 'Dead', 'Cancelled')";

    /// <summary>How long anything may take; no promise, only so that a test ends.</summary>
    public static TimeSpan Guard { get; } = TimeSpan.FromMinutes(Environment.GetEnvironmentVariable("REFORMFLOW_FULL") == "1" ? 30 : 3);

    /// <summary>An installation whose mails go to a relay.</summary>
    public static async Task<Installation> OpenAsync(Installations installations, DatabaseEngine engine, Relay relay, bool isCluster = false)
    {
        var installation = await installations.NewAsync(engine, isCluster);
        (string Name, string Value)[] settings =
        [
            ("Mail:Host", "127.0.0.1"), ("Mail:Port", $"{relay.Port}"), ("Mail:Security", "None"), ("Mail:AllowPlaintext", "true"), ("Mail:From", "reformflow@city.example.jp"),
            ("Mail:BaseUrl", "https://reformflow.city.example.jp"), ("Mail:MaxConnections", "4"), ("Outbox:EmailPerMinute", "10000"), ("Outbox:EmailAtOnce", "4"),
        ];
        foreach (var (name, value) in settings) installation.Set($"ReformFlow:{name}", value);
        return installation;
    }

    /// <summary>Puts so many letters in that nothing makes superfluous, an hour old.</summary>
    public async Task PlantAsync(string name, int count)
    {
        const string Numbers = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < @count)";
        var values = new { name, count, at = Ago(60) };
        await installation.ChangeAsync("INSERT INTO contact (municipality, person, email) VALUES ('ninomiya', 'zaimu-kacho', 'kacho@city.example.jp') ON CONFLICT DO NOTHING");
        await installation.ChangeAsync(
            $"""
            {Numbers} INSERT INTO notice (id, municipality, person, kind, subject_key, unique_key, title, body, link, created_at)
            SELECT @name || '-' || n, 'ninomiya', 'zaimu-kacho', 'CommentMentioned', 'ninomiya-item-7-2022', 'planted/' || @name || '/' || n, 'お知らせ', '本文', '/inbox', @at FROM t
            """, values);
        await installation.ChangeAsync(
            $"""
            {Numbers} INSERT INTO delivery (id, notice, channel, municipality, person, status, not_before, created_at)
            SELECT @name || '-' || n, 'planted/' || @name || '/' || n, 'Email', 'ninomiya', 'zaimu-kacho', 'Pending', @at, @at FROM t
            """, values);
    }

    /// <summary>Lets the time pass for which leases, retries and unknown results are waited for.</summary>
    public Task PassTimeAsync() => installation.ChangeAsync(
        """
        UPDATE delivery SET lease_until = CASE WHEN status = 'Sending' THEN @past ELSE lease_until END, not_before = CASE WHEN status IN ('Uncertain', 'Retry') THEN @past ELSE not_before END
        WHERE notice LIKE 'planted/%' AND status IN ('Sending', 'Uncertain', 'Retry')
        """, new { past = Ago(30) });

    public Task<long> CountAsync(string where) => installation.AskAsync<long>($"SELECT count(*) FROM delivery d WHERE notice LIKE 'planted/%' AND {where}");

    /// <summary>Waits until the outbox looks as it should.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo, string what)
    {
        using var limit = new CancellationTokenSource(Guard);
        while (!await isSo())
        {
            if (limit.IsCancellationRequested) Assert.Fail($"{what} did not come: {await StandingAsync()}");
            await Task.Delay(10, CancellationToken.None);
        }
    }

    /// <summary>Starts the process, lets it finish, and lets time pass, until every letter has ended.</summary>
    public async Task FinishAsync()
    {
        for (var round = 0; await CountAsync($"status NOT IN {Ended}") > 0; round++)
        {
            if (round == 5) Assert.Fail($"letters were left after five starts: {await StandingAsync()}");
            await PassTimeAsync();
            installation.Nodes[0].Start();
            await UntilAsync(async () => await CountAsync($"status NOT IN {Ended} AND NOT (status = 'Uncertain' AND not_before > '{Ago(0)}')") == 0, "the end of all letters");
            await installation.Nodes[0].KillAsync();
        }
    }

    /// <summary>How everything stands, for whoever reads why a test failed.</summary>
    public async Task<string> StandingAsync() =>
        $"{string.Join(", ", await installation.ListAsync<string>("SELECT status || ' ' || COALESCE(last_code, '') || ' ' || count(*) FROM delivery GROUP BY status, last_code"))}; "
        + $"{string.Join(", ", await installation.ListAsync<string>("SELECT channel || ' ' || state || ' ' || reason FROM channel_state"))}\n{installation.Nodes[0].Said}";

    private static string Ago(int minutes) => TimeProvider.System.GetUtcNow().AddMinutes(-minutes).ToString("O", CultureInfo.InvariantCulture);

    /// <summary>Every letter has arrived or says why not; one came twice only where its result was not known, and then under the same Message-ID.</summary>
    /// <returns>How many came twice.</returns>
    public async Task<int> JudgeAsync()
    {
        var came = relay.ByDelivery();
        var rows = await installation.ListAsync<(string Id, string Status, string? Code, long Unsure)>(
            "SELECT id, status, last_code, (SELECT count(*) FROM delivery_attempt a WHERE a.delivery = d.id AND a.uncertain) FROM delivery d WHERE notice LIKE 'planted/%'");
        Assert.All(rows, row => Assert.True(row.Status is "Sent" || (row.Status is "Dead" && row.Code is not null), $"{row.Id} is {row.Status} {row.Code}"));
        Assert.All(rows.Where(row => row.Status is "Sent"), row => Assert.InRange(came[row.Id].Count(), 1, 1 + row.Unsure));
        Assert.All(came.Where(mails => rows.Any(row => row.Id == mails.Key)), mails => Assert.Single(mails.Distinct()));
        return rows.Count(row => came[row.Id].Count() > 1);
    }
}
