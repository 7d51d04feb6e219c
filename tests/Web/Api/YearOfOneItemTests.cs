using System.Net;
using System.Text.Json;

namespace ReformFlow.Tests.Web.Api;

/// <summary>A whole year of one item that one section leads, over the API alone.</summary>
public class YearOfOneItemTests(RunningServer server) : IClassFixture<RunningServer>
{
    [Fact]
    public async Task AnItem_GoesFromDraftToPublishedAndIsCorrected()
    {
        var planner = await ApiClient.ForAsync(server, "kikaku-tanto");
        var approver = await ApiClient.ForAsync(server, "kikaku-seisaku-kacho");
        var (sheet, section) = await SingleLedAsync(planner);
        var drafter = await ApiClient.ForAsync(server, $"{section}-tanto");
        var chief = await ApiClient.ForAsync(server, $"{section}-kacho");

        Done(await drafter.ActAsync(sheet, new { verb = "Save", content = await ContentAsync(drafter, sheet, "効果がありました。") }), "Draft");
        var doubts = await DoubtsAsync(drafter, sheet);
        Done(await drafter.ActAsync(sheet, new { verb = "Save", content = await ContentAsync(drafter, sheet, "効果がありました。", doubts) }), "Draft");
        Done(await drafter.ActAsync(sheet, new { verb = "Submit" }), "DepartmentReview");
        Assert.Equal("NotYourRole", (await drafter.ActAsync(sheet, new { verb = "Endorse" })).Problem(403));
        Assert.Equal("ReasonMissing", (await chief.ActAsync(sheet, new { verb = "Return" })).Problem(422));
        Done(await chief.ActAsync(sheet, new { verb = "Endorse" }), "PlanningApproval");
        Done(await approver.ActAsync(sheet, new { verb = "Approve" }), "Approved");
        Done(await planner.ActAsync(sheet, new { verb = "Publish" }), "Published");
        Done(await planner.ActAsync(sheet, new { verb = "Correct", words = "集計の誤り" }), "Draft");

        var published = (await new ApiClient(server.Client, null).GetAsync("/api/v1/published/ninomiya/gyokaku-r1")).Json.EnumerateArray().Single();
        Assert.Equal((sheet, 1), (published.GetProperty("sheet").GetString(), published.GetProperty("version").GetInt32()));
        var exact = await new ApiClient(server.Client, null).GetAsync($"/api/v1/published/ninomiya/gyokaku-r1/{published.GetProperty("item").GetString()}/2022/1");
        Assert.Equal($"\"{published.GetProperty("hash").GetString()}\"", exact.Tag);
        Assert.Contains("効果がありました。", exact.Text, StringComparison.Ordinal);

        var history = (await planner.GetAsync($"/api/v1/sheets/{sheet}/history")).Json.EnumerateArray().Where(entry => entry.GetProperty("act").ValueKind is JsonValueKind.Object)
            .Select(entry => entry.GetProperty("act").GetProperty("verb").GetString()!).ToList();
        Assert.Equal(["Open", "Save", "Save", "Submit", "Endorse", "Approve", "Publish", "Correct"], history);
        Assert.Equal((0, ""), Shown(await TheProgram.RunAsync("verify", $"--ReformFlow:Database:Path={server.Database}")));
        Assert.Equal((0, ""), Shown(await TheProgram.RunAsync("rebuild", $"--ReformFlow:Database:Path={server.Database}")));
    }

    [Fact]
    public async Task ACycle_IsDatedByPlanningAndClosedOnlyWhenNothingIsOpen()
    {
        var planner = await ApiClient.ForAsync(server, "kikaku-tanto");
        var approver = await ApiClient.ForAsync(server, "kikaku-seisaku-kacho");
        const string at = "/api/v1/plans/gyokaku-r1/cycles/2022";
        const string dates = """{"sectionDue":"2026-12-01","chiefDue":"2026-12-10","planningDue":"2026-12-20"}""";

        var (seen, key, asked) = ((await planner.GetAsync(at)).Json.GetProperty("version").GetInt64(), ApiClient.NewKey(), $$"""{"dates":{{dates}},"reason":"照会が遅れたため"}""");
        Assert.Equal("VersionMissing", (await planner.PostAsync($"{at}/dates", asked, ApiClient.NewKey())).Problem(428));
        var changed = await planner.PostAsync($"{at}/dates", asked, key, seen);
        Assert.Equal(changed, await planner.PostAsync($"{at}/dates", asked, key, seen));
        var stale = await planner.PostAsync($"{at}/dates", asked, ApiClient.NewKey(), seen);
        Assert.Equal(("Stale", changed.Tag), (stale.Problem(412), stale.Tag));
        seen = changed.Json.GetProperty("version").GetInt64();
        Assert.Equal("2026-12-01", changed.Json.GetProperty("dates").GetProperty("sectionDue").GetString());
        Assert.Equal("ReasonMissing", (await planner.PostAsync($"{at}/dates", $$"""{"dates":{{dates}},"reason":""}""", ApiClient.NewKey(), seen)).Problem(422));
        Assert.Equal("NotYourRole", (await planner.PostAsync($"{at}/close", "{}", ApiClient.NewKey(), seen)).Problem(403));
        var early = await approver.PostAsync($"{at}/close", "{}", ApiClient.NewKey(), seen);
        Assert.Equal("SheetsMissing", early.Problem(409));
        Assert.True(early.Json.GetProperty("items").GetArrayLength() > 1);
    }

    [Fact]
    public async Task APlan_ChangesByItsVersionAndAProposalNeedsAnotherPerson()
    {
        var (planner, key) = (await ApiClient.ForAsync(server, "kikaku-tanto"), ApiClient.NewKey());
        const string acts = "/api/v1/plans/gyokaku-r1/acts";
        var plan = (await planner.GetAsync("/api/v1/plans/gyokaku-r1")).Json;
        var version = plan.GetProperty("stateVersion").GetInt64();
        const string rename = """{"verb":"Make","change":{"kind":"rename","name":"新しい名前の計画"}}""";

        Assert.Equal("VersionMissing", (await planner.PostAsync(acts, rename, ApiClient.NewKey())).Problem(428));
        var renamed = await planner.PostAsync(acts, rename, key, version);
        Assert.Equal((HttpStatusCode.OK, $"\"{version + 1}\""), (renamed.Status, renamed.Tag));
        Assert.Equal(renamed, await planner.PostAsync(acts, rename, key, version));
        Assert.Equal("Stale", (await planner.PostAsync(acts, rename, ApiClient.NewKey(), version)).Problem(412));
        Assert.Equal("ProposalUnknown", (await planner.PostAsync(acts, """{"verb":"Approve","proposal":"nothing"}""", ApiClient.NewKey(), version + 1)).Problem(404));
        Assert.Equal("Unfit", (await planner.PostAsync(acts, """{"verb":"Make"}""", ApiClient.NewKey(), version + 1)).Problem(422));
    }

    [Fact]
    public async Task APlan_IsCreatedAndFilledWithHeadingsAndItems()
    {
        var planner = await ApiClient.ForAsync(server, "kikaku-tanto");
        const string plan = """{"id":"keikaku-r9","name":"次の計画","first":2027,"last":2030,"levelNames":["基本方針"]}""";
        Assert.Equal("NotYourRole", (await (await ApiClient.ForAsync(server, "somu-tanto")).PostAsync("/api/v1/plans", plan, ApiClient.NewKey())).Problem(403));
        var key = ApiClient.NewKey();
        var created = await planner.PostAsync("/api/v1/plans", plan, key);
        Assert.Equal(HttpStatusCode.OK, created.Status);
        Assert.Equal(created, await planner.PostAsync("/api/v1/plans", plan, key));
        Assert.Equal("PlanExists", (await planner.PostAsync("/api/v1/plans", plan, ApiClient.NewKey())).Problem(409));

        const string acts = "/api/v1/plans/keikaku-r9/acts";
        var seen = created.Json.GetProperty("stateVersion").GetInt64();
        const string heading = """{"verb":"Make","change":{"kind":"addHeading","under":null,"id":"h1","number":"1","title":"組織","prose":""}}""";
        Assert.Equal(HttpStatusCode.OK, (await planner.PostAsync(acts, heading, ApiClient.NewKey(), seen)).Status);
        string Item(string lead) => $$$$"""
            {"verb":"Make","change":{"kind":"addItem","item":"atarashii-1","title":"窓口の予約","description":"予約を始める。","leads":["{{{{lead}}}}"],"from":2027,"under":"h1","number":"1",
            "indicators":[{"id":"i1","name":"予約の件数","series":[{"id":"s1","label":"件数","targets":[{"year":2028,"printed":"100件"}],"direction":"Higher"}]}]}}
            """;
        Assert.Equal("$.change.leads[0]", (await planner.PostAsync(acts, Item("nobody"), ApiClient.NewKey(), seen + 1)).Json.GetProperty("path").GetString());
        Assert.Equal(HttpStatusCode.OK, (await planner.PostAsync(acts, Item("somu"), ApiClient.NewKey(), seen + 1)).Status);
        var item = (await planner.GetAsync("/api/v1/plans/keikaku-r9")).Json.GetProperty("items")[0];
        Assert.Equal(("総務課", "100件"), (item.GetProperty("leads")[0].GetString(), item.GetProperty("series")[0].GetProperty("targets")[1].GetProperty("printed").GetString()));
    }

    [Fact]
    public async Task TheOrganisation_ChangesForThoseWhoKeepIt()
    {
        var clerk = await ApiClient.ForAsync(server, "zaimu-tanto");
        const string own = """{"kind":"registerAbsence","person":"zaimu-tanto","from":"2027-01-05","to":"2027-01-06"}""";
        const string others = """{"kind":"appoint","post":"zaimu-kacho","person":"zaimu-tanto","from":"2027-01-05"}""";

        const string changes = "/api/v1/town/changes";
        var (seen, key) = (long.Parse((await clerk.GetAsync("/api/v1/town")).Tag!.Trim('"'), System.Globalization.CultureInfo.InvariantCulture), ApiClient.NewKey());
        Assert.Equal("VersionMissing", (await clerk.PostAsync(changes, own, ApiClient.NewKey())).Problem(428));
        var done = await clerk.PostAsync(changes, own, key, seen);
        Assert.Equal(("ninomiya", $"\"{seen + 1}\""), (done.Json.GetProperty("municipality").GetString(), done.Tag));
        Assert.Equal(done, await clerk.PostAsync(changes, own, key, seen));
        Assert.Equal("Stale", (await clerk.PostAsync(changes, own, ApiClient.NewKey(), seen)).Problem(412));
        Assert.Equal("NotYours", (await clerk.PostAsync(changes, others, ApiClient.NewKey(), seen + 1)).Problem(403));
        Assert.Equal("Unreadable", (await clerk.PostAsync(changes, """{"kind":"register","town":{}}""", ApiClient.NewKey(), seen + 1)).Problem(400));
    }

    // The first sheet whose route is one chief, not of planning itself.
    private static async Task<(string Sheet, string Section)> SingleLedAsync(ApiClient planner)
    {
        foreach (var line in (await planner.GetAsync("/api/v1/sheets?plan=gyokaku-r1&year=2022")).Json.EnumerateArray())
        {
            var id = line.GetProperty("id").GetString()!;
            var steps = (await planner.GetAsync($"/api/v1/sheets/{id}")).Json.GetProperty("route").GetProperty("steps");
            if (steps.GetArrayLength() != 1 || steps[0].GetArrayLength() != 1) continue;
            var post = steps[0][0].GetProperty("post").GetString()!;
            if (post != "kikaku-seisaku-kacho") return (id, post[..^"-kacho".Length]);
        }
        throw new InvalidOperationException("The sample has no item that one other section leads.");
    }

    private static async Task<object> ContentAsync(ApiClient drafter, string sheet, string narrative, IEnumerable<object>? explanations = null)
    {
        var questions = (await drafter.GetAsync($"/api/v1/sheets/{sheet}")).Json.GetProperty("questions").EnumerateArray();
        return new
        {
            answers = questions.Select(question => new { series = question.GetProperty("series").GetString(), printed = question.GetProperty("earlier").EnumerateArray().Last().GetProperty("printed").GetString() }),
            narrative,
            explanations = explanations ?? [],
        };
    }

    private static async Task<List<object>> DoubtsAsync(ApiClient drafter, string sheet) =>
    [
        .. from question in (await drafter.GetAsync($"/api/v1/sheets/{sheet}")).Json.GetProperty("questions").EnumerateArray()
           from doubt in question.GetProperty("doubts").EnumerateArray()
           select new { series = question.GetProperty("series").GetString(), kind = doubt.GetProperty("kind").GetString(), about = doubt.GetProperty("printed").GetString(), words = "確かめました" },
    ];

    private static (int, string) Shown((int ExitCode, string Output, string Error) run) => (run.ExitCode, run.Error);

    private static void Done(ApiAnswer answer, string stage)
    {
        Assert.True(answer.Status is HttpStatusCode.OK, answer.Text);
        Assert.Equal(stage, answer.Json.GetProperty("to").GetString());
    }
}
