using ReformFlow.Domain;
using ReformFlow.Notifications.Outbox;
using ReformFlow.Notifications.Tenant;

namespace ReformFlow.Tests.Unit.Notifications.Tenant;

/// <summary>Whose contact a user of the tenant is.</summary>
public class DirectoryMatchingTests
{
    private const string First = "11111111-1111-1111-1111-111111111111", Second = "22222222-2222-2222-2222-222222222222";

    [Theory]
    // By mail, by sign-in name, whatever the letter case.
    [InlineData("tanto@example.lg.jp", null, "tanto@example.lg.jp", null, First)]
    [InlineData("tanto@example.lg.jp", null, "other@example.lg.jp", "TANTO@example.lg.jp", First)]
    // Nobody, or no address to know him by.
    [InlineData("tanto@example.lg.jp", null, "other@example.lg.jp", null, null)]
    [InlineData(null, null, "tanto@example.lg.jp", null, null)]
    // What somebody entered stays.
    [InlineData("tanto@example.lg.jp", Second, "tanto@example.lg.jp", null, Second)]
    public void AContact_GetsTheUserWithItsAddress(string? email, string? had, string? mail, string? signIn, string? becomes) =>
        Assert.Equal(becomes, After(Of(email, had), new DirectoryUser(First, mail, signIn, IsGone: false)).EntraOid);

    [Fact]
    public void WhoeverIsGone_IsReachedNoMore_OrByHisNewAccount()
    {
        var gone = new DirectoryUser(First, "tanto@example.lg.jp", null, IsGone: true);

        Assert.Null(After(Of("tanto@example.lg.jp", First), gone).EntraOid);
        Assert.Equal(Second, After(Of("tanto@example.lg.jp", First), gone, new DirectoryUser(Second, "tanto@example.lg.jp", null, IsGone: false)).EntraOid);
    }

    [Fact]
    public void WhomTwoUsersCouldBe_KeepsWhatHeHas() =>
        Assert.Null(After(Of("tanto@example.lg.jp", null), new DirectoryUser(First, "tanto@example.lg.jp", null, false), new DirectoryUser(Second, null, "tanto@example.lg.jp", false)).EntraOid);

    [Fact]
    public void AUserWhoseTwoNamesAreOne_IsOneUser() =>
        Assert.Equal(First, After(Of("tanto@example.lg.jp", null), new DirectoryUser(First, "tanto@example.lg.jp", "Tanto@example.lg.jp", false)).EntraOid);

    [Fact]
    public void WhatIsTheSame_IsNoChange() =>
        Assert.Empty(DirectoryMatching.Changed([Of("tanto@example.lg.jp", First)], [new(First, "tanto@example.lg.jp", null, false)]));

    private static Contact After(Contact contact, params DirectoryUser[] users) => DirectoryMatching.Changed([contact], users.ToValues()) is [var changed] ? changed : contact;

    private static Contact Of(string? email, string? oid) => new(new("ninomiya"), new("tanto"), email, oid);
}
