using System.Globalization;
using ReformFlow.Documents.Sheets;
using ReformFlow.Domain;
using ReformFlow.Domain.Approval;

namespace ReformFlow.Documents.Posts;

/// <summary>One line of a file of posts: a post and one of its holders.</summary>
internal sealed record PostLine(int Line, string Printed, PostId Post, Role Role, string Title, SectionId? Section, PostId? Higher,
    DateOnly From, PersonId? Person, string Name, PersonId? Deputy)
{
    private const string None = "-";
    private const int LongestName = 60;

    private static readonly Dictionary<string, Role> Roles = new()
    {
        ["drafter"] = Role.Drafter,
        ["deputy-drafter"] = Role.DeputyDrafter,
        ["intermediate"] = Role.Intermediate,
        ["section-chief"] = Role.SectionChief,
        ["division-head"] = Role.DivisionHead,
        ["executive"] = Role.Executive,
        ["planning-officer"] = Role.PlanningOfficer,
        ["planning-approver"] = Role.PlanningApprover,
    };

    /// <summary>The post of a line; null when there was an error, which was added.</summary>
    public static PostLine? Read(int line, string printed, ErrorList errors)
    {
        var cells = printed.Split('\t').Select(cell => cell.Trim()).ToArray();
        if (cells is not [var post, var role, var title, var section, var higher, var from, var person, var name, var deputy])
            return Wrong($"列が{cells.Length}列あります（{PostFile.Columns.Count}列のはずです）。", "列をタブで区切り、ないものは「-」と書いてください。");
        if (new[] { section, higher, person, deputy }.Where(word => word != None).Append(post).FirstOrDefault(word => !StableId.IsValid(word)) is { } bad)
            return Wrong($"「{bad}」は識別子に使えません。", "半角の英小文字、数字、途中のハイフンで40字までにしてください。");
        if (!Roles.TryGetValue(role, out var does)) return Wrong($"役割「{role}」はありません。", $"{string.Join('、', Roles.Keys)} のどれかを書いてください。");
        if (!IsName(title) || (person != None && !IsName(name))) return Wrong("職の名前か職員の名前がないか、60字を超えています。", "名前を書いてください。");
        if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Wrong("valid-fromが日付ではありません。", "2022-04-01のように書いてください。");

        return new(line, printed, new(post), does, title, section == None ? null : new(section), higher == None ? null : new(higher), day,
            person == None ? null : new(person), name, deputy == None ? null : new(deputy));

        PostLine? Wrong(string what, string next)
        {
            errors.Add(line, printed, what, next);
            return null;
        }
    }

    /// <summary>Whether the role is one within a section, which does nothing without one.</summary>
    public bool BelongsToSection => Role is Role.Drafter or Role.DeputyDrafter or Role.Intermediate or Role.SectionChief;

    /// <summary>Whether another line tells the same post in the same way, for another holder.</summary>
    public bool Agrees(PostLine other) => (Role, Title, Section, Higher) == (other.Role, other.Title, other.Section, other.Higher);

    private static bool IsName(string text) => text.Length is > 0 and <= LongestName && text != None && !text.Any(char.IsControl);
}
