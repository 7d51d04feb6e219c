using System.Collections.Concurrent;
using System.Text;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Web.Printing;

/// <summary>The book of a year, and the PDF files that this node knows to be printed: no link leads nowhere.</summary>
internal sealed class PrintedFiles(IPrintedDocuments printed, Printer printer) : IPublicFiles
{
    private readonly ConcurrentDictionary<(MunicipalityId Municipality, string Content), bool> _known = new();

    /// <summary>Looks what is printed of a municipality. Printed files stay for ever.</summary>
    /// <returns>Their names.</returns>
    public async Task<IReadOnlySet<string>> LookAsync(MunicipalityId municipality, CancellationToken cancellation)
    {
        var names = (await printed.NamesAsync(municipality, cancellation)).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names) _known[(municipality, name)] = true;
        return names;
    }

    /// <summary>Keeps a file that was printed, unless another node was first.</summary>
    public async Task KeepAsync(MunicipalityId municipality, string content, byte[] bytes, CancellationToken cancellation)
    {
        await printed.KeepAsync(municipality, content, bytes, cancellation);
        _known[(municipality, content)] = true;
    }

    /// <inheritdoc />
    public Task PrepareAsync(MunicipalityId municipality, CancellationToken cancellation) => LookAsync(municipality, cancellation);

    /// <inheritdoc />
    public IEnumerable<PublicFile> OfYear(PublicPlan plan, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (YearBook.Of(plan, year) is not { } book) return [];
        var page = new PublicFile(book.Address, "年度の冊子（1ページにまとめたもの）", async _ => Encoding.UTF8.GetBytes(await printer.DrawAsync(book)));
        return Known(book.Newest.Municipality, book.Content, $"{book.Address}.pdf", "年度の冊子（PDF）").Prepend(page);
    }

    /// <inheritdoc />
    public IEnumerable<PublicFile> OfVersion(PublicSheet version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var year = EraTable.Standard.FiscalYearName(version.Sheet.Year);
        return Known(version.Sheet.Municipality, PrintedName.Of(version), $"{version.Address}.pdf", $"調書（{year} 第{version.Sheet.Version}版、PDF）");
    }

    private IEnumerable<PublicFile> Known(MunicipalityId municipality, string content, string address, string name) =>
        _known.ContainsKey((municipality, content)) ? [new(address, name, cancellation => BytesAsync(municipality, content, cancellation))] : [];

    private async Task<byte[]> BytesAsync(MunicipalityId municipality, string content, CancellationToken cancellation) =>
        (await printed.FindAsync(municipality, content, cancellation))?.Bytes.ToArray() ?? throw new InvalidDataException($"The printed {content} of {municipality} is gone. A backup has it.");
}
