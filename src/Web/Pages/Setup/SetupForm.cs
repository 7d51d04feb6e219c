using ReformFlow.Documents;
using ReformFlow.Documents.Posts;
using ReformFlow.Documents.Sections;
using ReformFlow.Domain;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Sections;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Security;

namespace ReformFlow.Web.Pages.Setup;

/// <summary>What the first administrator fills in, and what is wrong with it. Nothing is stored unless everything is right.</summary>
internal sealed class SetupForm
{
    // The first day of the era in which the shipped examples begin; a code is only ever followed by a later one.
    private static readonly DateOnly CodeFrom = new(2019, 4, 1);

    private readonly List<SetupError> _errors = [];

    /// <summary>What is wrong, in the order of the fields.</summary>
    public Values<SetupError> Errors => _errors.ToValues();

    /// <summary>The town that the form describes; null when something is wrong.</summary>
    public Town? Town { get; private set; }

    /// <summary>Reads the form and both files.</summary>
    public static async Task<SetupForm> ReadAsync(IFormCollection form, CancellationToken cancellation)
    {
        var read = new SetupForm();
        var municipality = read.Municipality(form);
        read.Administrator(form);
        var sections = read.Sections(await BytesAsync(form, "sections", cancellation));
        var posts = read.Posts(await BytesAsync(form, "posts", cancellation), sections);
        if (read._errors.Count == 0) read.Compose(municipality!, sections!, posts!);
        return read;
    }

    private Municipality? Municipality(IFormCollection form)
    {
        var (id, name, code) = (Text(form, "municipality"), Text(form, "townName"), Text(form, "code"));
        if (!MunicipalityId.IsValid(id)) Add("自治体の識別子", "半角の英小文字で始まる、英小文字と数字の20字までにしてください。");
        if (ReservedIds.Has(id)) Add("自治体の識別子", $"「{id}」は画面のアドレスに使われています。自治体の名前のローマ字など、別の言葉にしてください。");
        if (name.Length is 0 or > 60 || name.Any(char.IsControl)) Add("自治体の名前", "60字までの一行で書いてください。");
        if (!DatedCode.IsValid(code)) Add("全国地方公共団体コード", "検査数字を含む6桁の数字を確かめてください。");
        return _errors.Count > 0 ? null : new(new(id), name, [new(code, CodeFrom)]);
    }

    private void Administrator(IFormCollection form)
    {
        var (account, password) = (Text(form, "account"), form["password"].ToString());
        if (!Account.IsName(account)) Add("管理者のアカウント名", $"半角の英小文字、数字、点、ハイフンで{Account.LongestName}字までにしてください。");
        if (AccountSetup.AgainstPassword(account, password) is { } unfit) Add("管理者のパスワード", unfit);
    }

    private SectionMaster? Sections(byte[]? file)
    {
        if (file is null) Add("課の名簿", "ファイルを選んでください。");
        var reading = file is null ? null : SectionFile.Read(file);
        if (reading is SectionReading.Refused refused) AddAll("課の名簿", refused.Errors);
        return (reading as SectionReading.Read)?.Master;
    }

    private PostReading.Read? Posts(byte[]? file, SectionMaster? sections)
    {
        if (file is null) Add("職の名簿", "ファイルを選んでください。");
        var reading = file is null || sections is null ? null : PostFile.Read(file, sections);
        if (reading is PostReading.Refused refused) AddAll("職の名簿", refused.Errors);
        return reading as PostReading.Read;
    }

    private void Compose(Municipality municipality, SectionMaster sections, PostReading.Read posts)
    {
        try
        {
            Town = new(municipality, sections, posts.People, posts.Posts, [], RoutePattern.ChiefsOnly, []);
        }
        catch (ArgumentException contradiction)
        {
            Add("職の名簿", $"名簿の中に、ほかの行と合わないところがあります。{contradiction.Message}");
        }
    }

    private void AddAll(string file, Values<ReadingError> errors)
    {
        foreach (var error in errors) Add(file, error.ToString());
    }

    private void Add(string where, string what) => _errors.Add(new(where, what));

    private static string Text(IFormCollection form, string field) => form[field].ToString().Trim();

    private static async Task<byte[]?> BytesAsync(IFormCollection form, string field, CancellationToken cancellation)
    {
        if (form.Files.GetFile(field) is not { Length: > 0 } file) return null;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }
}

/// <summary>One thing that is wrong with the form.</summary>
/// <param name="Where">The field or file.</param>
/// <param name="What">What is wrong, with its line in a file, and what to do next.</param>
public sealed record SetupError(string Where, string What);
