using System.Collections.Concurrent;
using ReformFlow.Domain;
using ReformFlow.Domain.Calendar;
using ReformFlow.Grains.Ports;
using ReformFlow.Web.Pages.Published;
using ReformFlow.Web.Pages.Published.Print;

namespace ReformFlow.Web.Printing;

/// <summary>The PDF files that the public pages link to: those that this node knows to be printed, so that no link leads nowhere.</summary>
internal sealed class PrintedFiles(IPrintedDocuments printed) : IPublicFiles
{
    private readonly ConcurrentDictionary<(MunicipalityId Municipality, string Content), bool> _known = new();

    /// <summary>Remembers that a file is there. Printed files stay for ever.</summary>
    public void Know(MunicipalityId municipality, string content) => _known[(municipality, content)] = true;

    public IEnumerable<PublicFile> OfYear(PublicPlan plan, FiscalYear year)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return YearBook.Of(plan, year) is { } book
            ? Known(book.Newest.Municipality, book.Content, $"/{book.Newest.Municipality}/{book.Newest.Plan}/books/{year.StartYear}.pdf", "年度の冊子（PDF）")
            : [];
    }

    public IEnumerable<PublicFile> OfVersion(PublicSheet version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Known(version.Sheet.Municipality, PrintedName.Of(version), $"{version.Address}.pdf", "調書（PDF）");
    }

    private IEnumerable<PublicFile> Known(MunicipalityId municipality, string content, string address, string name) =>
        _known.ContainsKey((municipality, content)) ? [new(address, name, cancellation => BytesAsync(municipality, content, cancellation))] : [];

    private async Task<byte[]> BytesAsync(MunicipalityId municipality, string content, CancellationToken cancellation) =>
        (await printed.FindAsync(municipality, content, cancellation))?.Bytes.ToArray() ?? throw new InvalidDataException($"The printed {content} of {municipality} is gone. A backup has it.");
}
