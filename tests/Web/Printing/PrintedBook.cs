using Microsoft.Extensions.DependencyInjection;
using ReformFlow.Web.Pages.Published.Print;
using ReformFlow.Web.Printing;

namespace ReformFlow.Tests.Web.Printing;

/// <summary>The program's printer, and the sample's book as it prints it.</summary>
public sealed class PrintedBook : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal YearBook Book { get; } = SampleBook.Book();

    internal byte[] Pdf { get; private set; } = [];

    internal string File => _folder.File("book.pdf");

    public async Task InitializeAsync()
    {
        Pdf = await PrintAsync(Book);
        await System.IO.File.WriteAllBytesAsync(File, Pdf);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    internal async Task<byte[]> PrintAsync(YearBook book)
    {
        await using var node = PrintingNode.On(_folder.File("printing.db"));
        return await node.Services.GetRequiredService<Printer>().PrintAsync(book, CancellationToken.None);
    }
}
