using ReformFlow.Documents.Decoding;
using ReformFlow.Documents.Sheets;
using ReformFlow.Domain;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Documents.Posts;

/// <summary>
/// Reads a municipality's posts and who holds them: tab-separated, one header line, then a line for each holder of a post;
/// lines that begin with # are comments, "-" means none. A post with several holders has several lines.
/// </summary>
public static class PostFile
{
    /// <summary>The columns, in order.</summary>
    public static Values<string> Columns { get; } = ["post", "role", "title", "section", "higher", "valid-from", "person", "name", "deputy"];

    /// <summary>The posts and people, or what is wrong with the file.</summary>
    /// <param name="bytes">The file, UTF-8 or Shift_JIS.</param>
    /// <param name="sections">The sections that posts may belong to.</param>
    public static PostReading Read(ReadOnlySpan<byte> bytes, SectionMaster sections) => FileDecoder.Decode(bytes) switch
    {
        DecodedFile.Lines lines => Read(lines.All, sections),
        DecodedFile.NoText { Why: var why } => new PostReading.Refused([new(why.Line, why.Printed, why.What, "職の名簿（タブ区切りの文）を選び直してください。")]),
        var other => throw new InvalidOperationException($"{other.GetType()} is a new kind of decoded file."),
    };

    private static PostReading Read(IReadOnlyList<string> lines, SectionMaster sections)
    {
        var errors = new ErrorList();
        var rows = lines.Select((text, index) => (Line: index + 1, Text: text))
            .Where(row => !string.IsNullOrWhiteSpace(row.Text) && !row.Text.StartsWith('#')).ToList();
        if (rows.Count == 0 || !rows[0].Text.Split('\t').SequenceEqual(Columns))
        {
            errors.Add(rows.Count == 0 ? 1 : rows[0].Line, rows.Count == 0 ? "" : rows[0].Text, "職の名簿の見出しの行がありません。",
                $"最初の行に、タブで区切って {string.Join(' ', Columns)} と書いてください。");
            return new PostReading.Refused(errors.InOrder);
        }
        if (rows.Count == 1) errors.Add(rows[0].Line, "", "職が一つもありません。", "見出しの下に、職を一行ずつ書いてください。");
        var read = rows.Skip(1).Select(row => PostLine.Read(row.Line, row.Text, errors)).OfType<PostLine>().ToList();
        // With a line missing, the lines that name its post or person would be blamed for it.
        if (errors.IsEmpty) CheckTogether(read, sections, errors);
        return errors.IsEmpty ? new PostReading.Read(PeopleOf(read), PostsOf(read)) : new PostReading.Refused(errors.InOrder);
    }

    private static Values<Person> PeopleOf(List<PostLine> lines) => lines.Where(line => line.Person is not null)
        .Select(line => new Person(line.Person!, line.Name)).DistinctBy(person => person.Id).ToValues();

    private static Values<TownPost> PostsOf(List<PostLine> lines) => lines.GroupBy(line => line.Post).Select(same =>
    {
        var first = same.First();
        return new TownPost(first.Post, first.Role, first.Title, first.Section, first.Higher, same.Min(line => line.From), null,
            same.Where(line => line.Person is not null).Select(line => new Tenure(line.Person!, line.From)).ToValues(),
            same.Where(line => line.Deputy is not null).Select(line => new Tenure(line.Deputy!, line.From)).Distinct().ToValues());
    }).ToValues();

    private static void CheckTogether(List<PostLine> lines, SectionMaster sections, ErrorList errors)
    {
        var (posts, people) = (lines.ToLookup(line => line.Post), lines.Select(line => line.Person).OfType<PersonId>().ToHashSet());
        var names = lines.Where(line => line.Person is not null).ToLookup(line => line.Person!, line => line.Name);
        var seats = lines.Where(line => line.Person is not null).ToLookup(line => (line.Post, line.Person));
        foreach (var line in lines)
        {
            if (!posts[line.Post].First().Agrees(line)) Add(line, $"{posts[line.Post].First().Line}行目の同じ職と役割・名前・課・上位職が違います。", "同じ職の行は人だけを変えてください。");
            if (line.Higher is { } higher && !posts.Contains(higher)) Add(line, "higherにこの名簿にない職があります。", "その職の行を加えるか、「-」にしてください。");
            if (line.Section is { } section && sections.Sections.All(known => known.Id != section)) Add(line, "sectionが課の名簿にありません。", "課の名簿にあるidを書いてください。");
            if (line.Section is null && line.BelongsToSection) Add(line, "課に属する役割なのにsectionがありません。", "課のidを書いてください。");
            if (seats[(line.Post, line.Person)].FirstOrDefault() is { } same && same != line) Add(line, $"{same.Line}行目に同じ職の同じ職員があります。", "どちらかの行を消してください。");
            if (line.Deputy is { } deputy && !people.Contains(deputy)) Add(line, "deputyにこの名簿にない職員があります。", "その職員の行を加えるか、「-」にしてください。");
            if (line.Person is { } person && names[person].Distinct().Count() > 1) Add(line, "同じ職員に名前が二つあります。", "名前をそろえてください。");
            if (IsInCircle(line, posts)) Add(line, "上位職をたどると元の職に戻ります。", "higherを直してください。");
        }

        void Add(PostLine line, string what, string next) => errors.Add(line.Line, line.Printed, what, next);
    }

    private static bool IsInCircle(PostLine line, ILookup<PostId, PostLine> posts)
    {
        var above = line.Higher;
        for (var steps = 0; above is not null && posts.Contains(above); above = posts[above].First().Higher)
            if (above == line.Post || ++steps > posts.Count) return true;
        return false;
    }
}
