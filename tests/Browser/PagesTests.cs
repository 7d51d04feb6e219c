using ReformFlow.Domain.Approval;

namespace ReformFlow.Tests.Browser;

/// <summary>Every page at a desk and on a telephone.</summary>
[Collection(InChromium.Name)]
public class PagesTests(Chromium chromium)
{
    [Theory]
    [InlineData("tasks", "somu-tanto", "/tasks")]
    [InlineData("tasks-planning", "kikaku-tanto", "/tasks")]
    [InlineData("sheet-draft", "somu-tanto", "/sheets/ninomiya-item-6-2022")]
    [InlineData("edit", "somu-tanto", "/sheets/ninomiya-item-6-2022/edit")]
    [InlineData("board", "kikaku-tanto", "/board/gyokaku-r1/2022")]
    [InlineData("cycle", "kikaku-seisaku-kacho", "/cycles/gyokaku-r1/2022")]
    [InlineData("cycle-opening", "kikaku-tanto", "/cycles/gyokaku-r1/2021")]
    [InlineData("plans", "kikaku-tanto", "/plans")]
    [InlineData("plan", "kikaku-tanto", "/plans/gyokaku-r1")]
    [InlineData("item", "kikaku-tanto", "/plans/gyokaku-r1/items/item-6")]
    [InlineData("town", "kikaku-tanto", "/town")]
    [InlineData("town-drafter", "somu-tanto", "/town")]
    [InlineData("inbox", "kikaku-tanto", "/inbox")]
    [InlineData("inbox-drafter", "somu-tanto", "/inbox")]
    [InlineData("rules", "somu-tanto", "/rules")]
    [InlineData("password", "somu-tanto", "/account/password")]
    [InlineData("administration", "admin", "/admin")]
    [InlineData("doubts", "kikaku-tanto", "/preview/doubts")]
    public async Task AnOfficersPage_IsWithoutFault(string name, string account, string address)
    {
        var officer = await chromium.AsAsync(account);
        await officer.GoAsync(address);
        await Looks.FaultlessAsync(officer, name);
        if (name is "tasks") await Looks.PictureAsync(officer, name, 640);
    }

    [Theory]
    [InlineData("sign-in", "/sign-in")]
    [InlineData("not-found", "/nothing")]
    [InlineData("plans-public", "/")]
    public async Task AStrangersPage_IsWithoutFault(string name, string address)
    {
        var stranger = await chromium.NewAsync(null);
        await stranger.GoAsync(address);
        await Looks.FaultlessAsync(stranger, name);
    }

    [Fact]
    public async Task ACorrectedSheet_ShowsItsErrataAndItsPast()
    {
        await PublishAsync("・職員の研修を3回行った。");
        var planning = await chromium.AsAsync("kikaku-tanto");
        await planning.DoAsync(5, Verb.Correct, "研修の回数に誤りがあったため");
        await PublishAsync("・職員の研修を4回行った。");

        await planning.GoAsync($"{Officer.Sheet(5)}/history");
        await Looks.FaultlessAsync(planning, "history");
        await planning.GoAsync($"{Officer.Sheet(5)}/difference");
        await planning.SeesAsync("職員の研修を3回行った。");
        await Looks.FaultlessAsync(planning, "difference");

        var resident = await chromium.NewAsync(null);
        foreach (var (name, address, words) in new[]
        {
            ("public-plan", "", "達成状況"), ("public-item", "/item-5", "研修の回数に誤り"),
            ("version-old", "/item-5/2022/v1", "この版は訂正されました"), ("version-new", "/item-5/2022/v2", "正誤表（第1版から）"), ("book", "/books/2022", "目次"),
        })
        {
            await resident.GoAsync($"/ninomiya/gyokaku-r1{address}");
            await resident.SeesAsync(words);
            await Looks.FaultlessAsync(resident, name);
        }
    }

    private async Task PublishAsync(string narrative)
    {
        await (await chromium.AsAsync("somu-tanto")).WriteAsync(5, "140人", narrative);
        await (await chromium.AsAsync("somu-kacho")).DoAsync(5, Verb.Endorse);
        await (await chromium.AsAsync("kikaku-seisaku-kacho")).DoAsync(5, Verb.Approve);
        await (await chromium.AsAsync("kikaku-tanto")).DoAsync(5, Verb.Publish);
    }
}
