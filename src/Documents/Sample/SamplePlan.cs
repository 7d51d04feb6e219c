using System.Text;
using ReformFlow.Documents.Posts;
using ReformFlow.Documents.Sections;
using ReformFlow.Domain;
using ReformFlow.Domain.Organisation;
using ReformFlow.Domain.Plans;
using ReformFlow.Domain.Sections;

namespace ReformFlow.Documents.Sample;

/// <summary>
/// The plan that a demonstration starts with: the sheets of a real town for 令和4年度, with its figures and names, retold in
/// our own words, and its sections.
/// </summary>
public static class SamplePlan
{
    private static readonly Lazy<SectionMaster> Master = new(() => SectionFile.Read(Resource("ninomiya.sections.txt")) is SectionReading.Read read
        ? read.Master
        : throw new InvalidOperationException("The sample's file of sections is broken."));

    /// <summary>The town. Its code is valid from the first day of the plan, which is as far back as the sample goes.</summary>
    public static Municipality Municipality { get; } = new(new("ninomiya"), "二宮町", [new("143421", new(2019, 4, 1))]);

    /// <summary>The plan's identity.</summary>
    public static PlanId PlanId { get; } = new("gyokaku-r1");

    /// <summary>The plan's name.</summary>
    public static string PlanName => "二宮町行政改革推進計画";

    /// <summary>The town's sections; dates and divisions are partly assumed, as the file says.</summary>
    public static SectionMaster Sections => Master.Value;

    /// <summary>The town as a demonstration starts: a post for everybody whom the items need, each held by a person of the post's name.</summary>
    public static Town Town()
    {
        var read = PostFile.Read(Resource("ninomiya.posts.txt"), Sections) as PostReading.Read
            ?? throw new InvalidOperationException("The sample's file of posts is broken.");
        return new(Municipality, Sections, read.People, read.Posts, [], RoutePattern.ChiefsOnly, []);
    }

    /// <summary>What the reader must know to read the sheets.</summary>
    public static ReadingOptions Options => new(Municipality.Id, PlanId, PlanName, Sections);

    /// <summary>The sheets as they are imported: UTF-8 without a mark.</summary>
    public static byte[] SheetBytes() => Resource("ninomiya.sheet.txt");

    /// <summary>The plan with its sheets and everything doubtful about them.</summary>
    public static PlanReading.Read Read() => SheetTextReader.Read(SheetBytes(), Options) as PlanReading.Read
        ?? throw new InvalidOperationException("The sample's sheets are broken.");

    /// <summary>
    /// The plan as the sample's planning officer left it: as read, with the one thing decided that no sheet prints, whether
    /// higher or lower is better.
    /// </summary>
    /// <param name="book">The plan as <see cref="Read"/> gave it.</param>
    public static PlanBook Decided(PlanBook book) =>
        SampleDirections.Decide(book, Encoding.UTF8.GetString(Resource("ninomiya.directions.txt")).Split('\n'));

    private static byte[] Resource(string name)
    {
        using var stream = typeof(SamplePlan).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
