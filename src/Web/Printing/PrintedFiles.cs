using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Web.Printing;

/// <summary>The book of a year, and the PDF files that this node knows to be printed: no link leads nowhere.</summary>
internal sealed class PrintedFiles(IPrintedDocuments printed, IPrintedBooks books, Printer printer) : IPublicFiles
{
    // Nodes' clocks differ, and what was begun earlier may be there later: what is known already is looked at once more.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(MunicipalityId Municipality, string Content), bool> _known = new();
    private readonly Lock _looking = new();
    private IReadOnlyDictionary<(MunicipalityId, PlanId, FiscalYear), PrintedBook> _books = new Dictionary<(MunicipalityId, PlanId, FiscalYear), PrintedBook>();
    private DateTimeOffset? _newest;

    /// <summary>Looks what was printed since it looked last. Printed versions stay for ever; of books the newest is known.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        DateTimeOffset? since;
        lock (_looking) since = _newest - Overlap;
        foreach (var name in await printed.SinceAsync(since, cancellation)) Know(name);
        _books = (await books.NewestAsync(cancellation)).ToDictionary(book => (book.Name.Municipality, book.Name.Plan, book.Name.Year));
    }

    /// <inheritdoc />
    public string Mark => string.Create(CultureInfo.InvariantCulture, $"{_known.Count}-{_books.Values.Sum(book => book.Name.Versions)}");

    /// <inheritdoc />
    public Task PrepareAsync(MunicipalityId municipality, CancellationToken cancellation) => LookAsync(cancellation);

    /// <inheritdoc />
    public IEnumerable<PublicFile> OfYear(PublicPlan plan, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (YearBook.Of(plan, year) is not { } book) yield break;
        yield return new(book.Address, "年度の冊子（1ページにまとめたもの）", async _ => Encoding.UTF8.GetBytes(await printer.DrawAsync(book)));
        if (!_books.TryGetValue((book.Name.Municipality, book.Name.Plan, year), out var kept)) yield break;
        var isOfNow = kept.Name == book.Name;
        yield return new($"{book.Address}.pdf", isOfNow ? "年度の冊子（PDF）" : $"年度の冊子（PDF、{Clocks.Printed(kept.MadeAt)}作成。その後の公表を入れたものを準備しています）", cancellation => BytesAsync(kept.Name, cancellation))
        {
            IsBehind = !isOfNow,
        };
    }

    /// <inheritdoc />
    public IEnumerable<PublicFile> OfVersion(PublicSheet version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var (municipality, content) = (version.Sheet.Municipality, PrintedName.OfVersion(version.Hash));
        var name = $"調書（{EraTable.Standard.FiscalYearName(version.Sheet.Year)} 第{version.Sheet.Version}版、PDF）";
        return _known.ContainsKey((municipality, content)) ? [new($"{version.Address}.pdf", name, cancellation => BytesAsync(municipality, content, cancellation))] : [];
    }

    private void Know(PrintedName name)
    {
        _known[(name.Municipality, name.Content)] = true;
        lock (_looking) if (_newest is null || name.MadeAt > _newest) _newest = name.MadeAt;
    }

    private async Task<byte[]> BytesAsync(MunicipalityId municipality, string content, CancellationToken cancellation) =>
        (await printed.FindAsync(municipality, content, cancellation))?.Bytes.ToArray() ?? throw new InvalidDataException($"The printed {content} of {municipality} is gone. A backup has it.");

    private async Task<byte[]> BytesAsync(BookName book, CancellationToken cancellation) =>
        (await books.FindAsync(book, cancellation))?.Bytes.ToArray() ?? throw new InvalidDataException($"The book of {book.Plan} and {book.Year.StartYear} was superseded at this moment. Do it again.");
}
