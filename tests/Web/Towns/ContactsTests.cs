using System.Net;
using System.Text;

namespace ReformFlow.Tests.Web.Towns;

/// <summary>Planning keeps where people are reached.</summary>
public class ContactsTests(RunningServer server) : IClassFixture<RunningServer>
{
    private const string Address = "/town/contacts";

    [Fact]
    public async Task Planning_ChangesAnAddress_AndThatIsRecorded()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync("/town");
        Assert.Contains("somu-kacho@example.lg.jp", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await officer.SendAsync(Address, new() { ["person"] = "somu-kacho", ["email"] = "課長 <a@example.lg.jp>" }));
        Assert.Contains("メールアドレスの形ではありません", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await officer.SendAsync(Address, new() { ["person"] = "somu-kacho", ["email"] = "soumu@example.lg.jp", ["entraOid"] = "11111111-2222-3333-4444-555555555555" }));
        await officer.GetAsync("/admin/notices");
        Assert.Contains("somu-kacho@example.lg.jp → soumu@example.lg.jp", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AList_IsTakenWhole_OrNotAtAll()
    {
        using var officer = await server.Browser().AsAsync("kikaku-tanto");
        await officer.GetAsync("/town");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(officer, "person\temail\tentra-oid\nzaimu-kacho\tzaimu@example.lg.jp\t-\nnobody\tx@example.lg.jp\t-\n"));
        Assert.Contains("3行目", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("zaimu@example.lg.jp", officer.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(officer, "person\temail\tentra-oid\nzaimu-kacho\tzaimu@example.lg.jp\t-\nzaimu-tanto\t-\t-\n"));
        await officer.GetAsync("/town");
        Assert.Contains("zaimu@example.lg.jp", officer.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("zaimu-tanto@example.lg.jp", officer.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyElse_SeesOrChangesThem()
    {
        using var chief = await server.Browser().AsAsync("zaimu-kacho");
        await chief.GetAsync("/town");
        Assert.DoesNotContain("example.lg.jp", chief.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await chief.PostAsync(Address, new Dictionary<string, string> { ["__RequestVerificationToken"] = chief.Fields("/sign-out")["__RequestVerificationToken"], ["person"] = "zaimu-kacho", ["email"] = "a@example.lg.jp" }));
    }

    private static async Task<HttpStatusCode> SendAsync(Browser officer, string file)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(officer.Fields("/sign-out")["__RequestVerificationToken"]), "__RequestVerificationToken" },
            { new StringContent("contact-file"), "form" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "file", "contacts.txt" },
        };
        return await officer.PostAsync(Address, form);
    }
}
