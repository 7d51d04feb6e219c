using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace ReformFlow.Tests.Web.Attaching;

/// <summary>Files beside a sheet, as a browser without JavaScript handles them.</summary>
public class AttachmentPagesTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Drafter = "zaimu-tanto", Chief = "zaimu-kacho";

    private static string Sheet(int item) => $"/sheets/ninomiya-item-{item}-2022";

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    [Fact]
    public async Task AFile_IsAttachedByTheDrafter_AndGivenToWhoeverReadsTheSheet()
    {
        var (sheet, file) = (Sheet(8), $"{Sheet(8)}/attachments/{HashOf(SampleFiles.Pdf)}");
        using var drafter = await server.Browser().AsAsync(Drafter);
        Assert.Equal(HttpStatusCode.SeeOther, await UploadAsync(drafter, sheet, "令和4年度 議事録\u202E.pdf", SampleFiles.Pdf, typed: "・書きかけの文"));
        await drafter.GetAsync(drafter.Location!);
        Assert.Contains("ファイルを添付しました。", drafter.Words, StringComparison.Ordinal);
        Assert.Contains("令和4年度 議事録.pdf", drafter.Words, StringComparison.Ordinal);
        Assert.Equal("・書きかけの文", drafter.Fields($"{sheet}/edit")["narrative"].Trim());

        using var chief = await server.Browser().AsAsync(Chief);
        await chief.GetAsync(sheet);
        Assert.Contains("令和4年度 議事録.pdf", chief.Words, StringComparison.Ordinal);
        Assert.Contains($"href=\"{file}\"", chief.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("書きかけの文", chief.Words, StringComparison.Ordinal);
        await chief.GetAsync($"{sheet}/history");
        Assert.Contains("令和4年度 議事録.pdf", chief.Words, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await chief.GetAsync(file));
        Assert.Equal(SampleFiles.Pdf, await chief.Answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", chief.Answer.Content.Headers.ContentType!.ToString());
        var disposition = chief.Answer.Content.Headers.ContentDisposition!;
        Assert.Equal(("attachment", "令和4年度 議事録.pdf"), (disposition.DispositionType, disposition.FileNameStar));
        Assert.Equal("nosniff", Header(chief, "X-Content-Type-Options"));
        Assert.Equal("no-store", Header(chief, "Cache-Control"));
        Assert.StartsWith("sandbox; default-src 'none'", Header(chief, "Content-Security-Policy"), StringComparison.Ordinal);

        // The draft goes on as if nothing had come between.
        await drafter.GetAsync($"{sheet}/edit");
        Assert.Equal(HttpStatusCode.SeeOther, await drafter.SendAsync($"{sheet}/edit", new() { ["then"] = "save" }));
    }

    [Fact]
    public async Task AFile_IsNotGivenToAnybodyElse_NorThroughAnotherSheet()
    {
        var (sheet, bytes) = (Sheet(10), SampleFiles.Utf8("内部の資料"));
        using var drafter = await server.Browser().AsAsync("koseki-zeimu-tanto");
        Assert.Equal(HttpStatusCode.SeeOther, await UploadAsync(drafter, sheet, "内部.txt", bytes));
        Assert.Equal(HttpStatusCode.OK, await drafter.GetAsync($"{sheet}/attachments/{HashOf(bytes)}"));

        foreach (var address in new[] { $"{Sheet(8)}/attachments/{HashOf(bytes)}", $"{sheet}/attachments/{new string('0', 64)}", $"{sheet}/attachments/x", $"/sheets/oiso-item-10-2022/attachments/{HashOf(bytes)}" })
            Assert.Equal(HttpStatusCode.NotFound, await drafter.GetAsync(address));
        using var nobody = server.Browser();
        Assert.Equal(HttpStatusCode.Redirect, await nobody.GetAsync($"{sheet}/attachments/{HashOf(bytes)}"));
        Assert.StartsWith("/sign-in", nobody.Location, StringComparison.Ordinal);
    }

    // The bytes are made in the test: the runner keeps what a theory is given, and eleven megabytes become gigabytes in it.
    private static byte[] Unfit(string name) => name switch
    {
        "名簿.pdf" => SampleFiles.Program,
        "表.xlsx" => SampleFiles.Macro,
        "空.pdf" => [],
        "大.txt" => Encoding.ASCII.GetBytes(new string('a', 11 * 1024 * 1024)),
        _ => SampleFiles.Pdf,
    };

    [Theory]
    [InlineData("名簿.pdf", "「名簿.pdf」は添付できない種類")]
    [InlineData("表.xlsx", "「表.xlsx」にはマクロ")]
    [InlineData("空.pdf", "「空.pdf」は中身のない")]
    [InlineData("大.txt", "「大.txt」は11MBあり、上限の10MBを超えています")]
    [InlineData("a.docx", "「a.docx」の中身はPDF文書ですが")]
    public async Task AnUnfitFile_IsRefusedByName_AndNothingTypedIsLost(string name, string says)
    {
        using var drafter = await server.Browser().AsAsync(Drafter);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await UploadAsync(drafter, Sheet(11), name, Unfit(name), typed: "・まだ保存していない文"));
        Assert.Contains(says, drafter.Words, StringComparison.Ordinal);
        Assert.Equal("・まだ保存していない文", drafter.Fields($"{Sheet(11)}/edit")["narrative"].Trim());
        await drafter.GetAsync(Sheet(11));
        Assert.DoesNotContain("添付資料", drafter.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsFarTooLarge_IsAnsweredInWordsToo()
    {
        using var drafter = await server.Browser().AsAsync(Drafter);
        await drafter.GetAsync($"{Sheet(11)}/edit");
        using var form = Form(drafter.Fields($"{Sheet(11)}/edit"), "大.pdf", new byte[40 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await drafter.PostAsync($"{Sheet(11)}/attachments", form));
        Assert.Contains("一つ10MBまで", drafter.Words, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Sheet(11)}/edit\"", drafter.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADoubleClick_AttachesOnce_AndWhatIsTakenAwayIsGone()
    {
        var (sheet, bytes) = (Sheet(12), SampleFiles.Utf8("二度押し"));
        using var drafter = await server.Browser().AsAsync("shisetsu-saihen-tanto");
        await drafter.GetAsync($"{sheet}/edit");
        var fields = drafter.Fields($"{sheet}/edit");
        foreach (var _ in new[] { 1, 2 })
        {
            using var form = Form(fields, "二度.txt", bytes);
            Assert.Equal(HttpStatusCode.SeeOther, await drafter.PostAsync($"{sheet}/attachments", form));
        }
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await UploadAsync(drafter, sheet, "三度.txt", bytes));
        Assert.Contains("「三度.txt」を添付できませんでした。同じ中身のファイルが、すでに添付されています。", drafter.Words, StringComparison.Ordinal);
        await drafter.GetAsync($"{sheet}/history");
        Assert.Single(Occurrences(drafter.Words, ">添付</th>"));

        foreach (var status in new[] { HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity })
        {
            await drafter.GetAsync($"{sheet}/edit");
            Assert.Equal(status, await drafter.PostAsync($"{sheet}/attachments", new Dictionary<string, string>(drafter.Fields($"{sheet}/edit")) { ["remove"] = HashOf(bytes) }));
        }
        Assert.Contains("もう添付されていません", drafter.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await drafter.GetAsync($"{sheet}/attachments/{HashOf(bytes)}"));
    }

    [Fact]
    public async Task WhoDoesNotWriteTheSheet_AttachesNothing()
    {
        using var stranger = await server.Browser().AsAsync("gesuido-tanto");
        await stranger.GetAsync("/rules");
        var fields = stranger.Fields("/sign-out");
        fields["seen"] = "1";
        using var form = Form(fields, "a.pdf", SampleFiles.Pdf);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await stranger.PostAsync($"{Sheet(11)}/attachments", form));
        Assert.Contains("「a.pdf」を添付できませんでした。", stranger.Words, StringComparison.Ordinal);

        fields.Remove("__RequestVerificationToken");
        using var forged = Form(fields, "a.pdf", SampleFiles.Pdf);
        Assert.Equal(HttpStatusCode.BadRequest, await stranger.PostAsync($"{Sheet(11)}/attachments", forged));
    }

    [Fact]
    public async Task ASessionThatEnded_LosesTheFileAndNoText()
    {
        using var drafter = await server.Browser().AsAsync("zaimu-fuku");
        await drafter.GetAsync($"{Sheet(11)}/edit");
        var fields = drafter.Fields($"{Sheet(11)}/edit");
        fields["narrative"] = "・切れたあとの文";
        await drafter.SendAsync("/sign-out");
        using var form = Form(fields, "a.pdf", SampleFiles.Pdf);
        Assert.Equal(HttpStatusCode.Unauthorized, await drafter.PostAsync($"{Sheet(11)}/attachments", form));
        await drafter.SendAsync("/sign-in", new() { ["name"] = "zaimu-fuku", ["password"] = "demo-reformflow" });
        Assert.Equal($"{Sheet(11)}/edit", drafter.Location);
        await drafter.GetAsync(drafter.Location!);
        Assert.Equal("・切れたあとの文", drafter.Fields($"{Sheet(11)}/edit")["narrative"].Trim());
    }

    [Fact]
    public async Task NoFileChosen_IsSaid()
    {
        using var drafter = await server.Browser().AsAsync(Drafter);
        await drafter.GetAsync($"{Sheet(11)}/edit");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await drafter.PostAsync($"{Sheet(11)}/attachments", drafter.Fields($"{Sheet(11)}/edit")));
        Assert.Contains("添付するファイルが選ばれていません", drafter.Words, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> UploadAsync(Browser drafter, string sheet, string name, byte[] bytes, string? typed = null)
    {
        await drafter.GetAsync($"{sheet}/edit");
        var fields = drafter.Fields($"{sheet}/edit");
        if (typed is not null) fields["narrative"] = typed;
        using var form = Form(fields, name, bytes);
        return await drafter.PostAsync($"{sheet}/attachments", form);
    }

    // As browsers send it: names as they are, in UTF-8.
    private static MultipartFormDataContent Form(Dictionary<string, string> fields, string name, byte[] bytes)
    {
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (field, value) in fields) form.Add(new StringContent(value), field);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
        form.Add(file);
        return form;
    }

    private static string Header(Browser browser, string name) =>
        Assert.Single(browser.Answer.Headers.TryGetValues(name, out var values) ? values : browser.Answer.Content.Headers.GetValues(name));

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal)) yield return at;
    }
}
