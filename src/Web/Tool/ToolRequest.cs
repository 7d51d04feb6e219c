using System.Text.Json.Serialization;

namespace ReformFlow.Web.Tool;

/// <summary>
/// One verb with what it was asked for, complete in itself, so that it can be carried to the running server: paths are
/// absolute. Closed: these are all the kinds there are.
/// </summary>
[JsonDerivedType(typeof(Import), "import")]
[JsonDerivedType(typeof(Export), "export")]
[JsonDerivedType(typeof(ExportFolder), "export-folder")]
[JsonDerivedType(typeof(ExportYearBook), "export-book")]
[JsonDerivedType(typeof(Rehearse), "rehearse")]
[JsonDerivedType(typeof(Verify), "verify")]
[JsonDerivedType(typeof(Rebuild), "rebuild")]
[JsonDerivedType(typeof(Backup), "backup")]
[JsonDerivedType(typeof(RotateKey), "key-rotate")]
[JsonDerivedType(typeof(CreateToken), "token-create")]
[JsonDerivedType(typeof(RevokeTokens), "token-revoke")]
[JsonDerivedType(typeof(CreateAccount), "account-create")]
[JsonDerivedType(typeof(ChangeAccount), "account-change")]
internal abstract record ToolRequest
{
    private ToolRequest() { }

    /// <summary>取込み.</summary>
    /// <param name="File">The document.</param>
    /// <param name="Municipality">The municipality's id or six-digit code.</param>
    /// <param name="IsDryRun">Whether it only reads.</param>
    /// <param name="IsJson">Whether it prints JSON.</param>
    /// <param name="Sections">The file of the section master; null when none was named.</param>
    /// <param name="Plan">The plan's id; null for the usual one.</param>
    /// <param name="PlanName">The plan's name; null for the usual one.</param>
    public sealed record Import(string File, string Municipality, bool IsDryRun, bool IsJson, string? Sections, string? Plan, string? PlanName) : ToolRequest
    {
        /// <summary>
        /// The first fiscal year that is worked on here, by the number in which it begins: sheets from it on are left out.
        /// Null for the year that is not over yet.
        /// </summary>
        public int? FirstYear { get; init; }

        /// <summary>The name of the remembered mapping by which a table of another kind is read; null where none was named.</summary>
        public string? Mapping { get; init; }

        /// <summary>The open year whose drafts are filled, by the number in which it begins; null where the plan's text is taken.</summary>
        public int? FiscalYear { get; init; }

        /// <summary>The officer of planning for whom drafts are filled; null where the plan's text is taken.</summary>
        public string? Person { get; init; }

        /// <summary>Whether whoever asks has looked at the doubts that wait for a person.</summary>
        public bool IsSettled { get; init; }

        /// <summary>Why values that look wrong are right, for all of them; null where none is given.</summary>
        public string? Reason { get; init; }

        /// <summary>Whether it can be tried without a database.</summary>
        [JsonIgnore]
        public bool NeedsNoDatabase => IsDryRun && Mapping is null && FiscalYear is null;
    }

    /// <summary>書き出し.</summary>
    /// <param name="Municipality">The municipality's id; null where only one is registered.</param>
    /// <param name="Plan">The plan's id.</param>
    /// <param name="FiscalYear">The fiscal year, by the number in which it begins.</param>
    /// <param name="Out">The file to write.</param>
    /// <param name="As">What to write.</param>
    public sealed record Export(string? Municipality, string Plan, int FiscalYear, string Out, Exporting.ExportKind As = Exporting.ExportKind.Json) : ToolRequest;

    /// <summary>公表ページの書き出し.</summary>
    /// <param name="Municipality">The municipality's id; null where only one has published the plan.</param>
    /// <param name="Plan">The plan's id.</param>
    /// <param name="Out">The folder to write, empty or not there.</param>
    public sealed record ExportFolder(string? Municipality, string Plan, string Out) : ToolRequest;

    /// <summary>年度の冊子の書き出し.</summary>
    /// <param name="Municipality">The municipality's id; null where only one has published the plan.</param>
    /// <param name="Plan">The plan's id.</param>
    /// <param name="FiscalYear">The fiscal year, by the number in which it begins.</param>
    /// <param name="Out">The PDF file to write.</param>
    public sealed record ExportYearBook(string? Municipality, string Plan, int FiscalYear, string Out) : ToolRequest;

    /// <summary>通知の予行.</summary>
    /// <param name="From">The first day.</param>
    /// <param name="To">The last day.</param>
    /// <param name="Municipality">The municipality's id; null where only one is registered.</param>
    /// <param name="Out">The CSV file to write; null to print.</param>
    public sealed record Rehearse(DateOnly From, DateOnly To, string? Municipality, string? Out) : ToolRequest;

    /// <summary>検証.</summary>
    /// <param name="IsJson">Whether it prints JSON.</param>
    public sealed record Verify(bool IsJson) : ToolRequest;

    /// <summary>一覧の作り直し.</summary>
    public sealed record Rebuild : ToolRequest;

    /// <summary>バックアップ.</summary>
    /// <param name="Folder">An empty folder, or one that is made.</param>
    public sealed record Backup(string Folder) : ToolRequest;

    /// <summary>復元. Never carried to a server.</summary>
    /// <param name="Folder">What a backup wrote.</param>
    /// <param name="Replaces">Whether the database's present content is thrown away.</param>
    public sealed record Restore(string Folder, bool Replaces) : ToolRequest;

    /// <summary>Teamsアプリの作成. Never carried to a server.</summary>
    /// <param name="App">The app.</param>
    /// <param name="Out">The file to write.</param>
    public sealed record TeamsManifest(Notifications.Teams.App.TeamsApp App, string Out) : ToolRequest;

    /// <summary>署名の鍵の更新.</summary>
    public sealed record RotateKey : ToolRequest;

    /// <summary>トークンの発行.</summary>
    /// <param name="Municipality">The municipality's id; null where the person is found in only one.</param>
    /// <param name="Person">For whom it speaks.</param>
    /// <param name="Label">What it is for.</param>
    /// <param name="Days">How many days it holds; null until it is revoked.</param>
    public sealed record CreateToken(string? Municipality, string Person, string Label, int? Days) : ToolRequest;

    /// <summary>トークンの失効.</summary>
    /// <param name="Municipality">The municipality's id; null where the person is found in only one.</param>
    /// <param name="Person">Whose tokens end.</param>
    public sealed record RevokeTokens(string? Municipality, string Person) : ToolRequest;

    /// <summary>アカウントの発行.</summary>
    /// <param name="Municipality">The municipality's id; null where the person is found in only one.</param>
    /// <param name="Person">Whose account it is.</param>
    /// <param name="Name">The name to sign in with; null for the person's id.</param>
    /// <param name="IsAdministrator">Whether the technical pages are open to it.</param>
    public sealed record CreateAccount(string? Municipality, string Person, string? Name, bool IsAdministrator) : ToolRequest;

    /// <summary>アカウントの変更.</summary>
    /// <param name="Name">The account.</param>
    /// <param name="To">What becomes of it.</param>
    public sealed record ChangeAccount(string Name, AccountChange To) : ToolRequest;
}

/// <summary>What becomes of an account.</summary>
internal enum AccountChange
{
    /// <summary>It gets a new password, which is printed once.</summary>
    Reset,

    /// <summary>Nobody signs in with it, and its sessions end.</summary>
    Disable,

    /// <summary>It may be used again.</summary>
    Enable,
}
