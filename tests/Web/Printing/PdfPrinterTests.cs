using Microsoft.Extensions.Logging.Abstractions;
using System.Globalization;
using ReformFlow.Silo.Storage;
using ReformFlow.Web.Printing;

namespace ReformFlow.Tests.Web.Printing;

/// <summary>What happens with a browser that does not do its work.</summary>
public sealed class PdfPrinterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task ABrowserThatHangs_IsEndedWithItsWholeTree()
    {
        var children = _folder.File("children");
        var options = Browser($"sleep 600 & echo $! > '{children}.new'; mv '{children}.new' '{children}'; wait") with { Seconds = 5 };
        var clock = new HandMovedClock();
        using var printer = new PdfPrinter(new(options), options, clock, NullLogger<PdfPrinter>.Instance);
        var printing = printer.PrintAsync("<p>a</p>", CancellationToken.None);
        while (!File.Exists(children) && !printing.IsCompleted) await Task.Delay(20);

        clock.Advance();

        var failure = await Assert.ThrowsAsync<PrintingException>(() => printing);
        Assert.Contains("ReformFlow:Pdf:Seconds", failure.Message, StringComparison.Ordinal);
        await Gone(int.Parse(await File.ReadAllTextAsync(children), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task ABrowserThatMakesNothing_IsQuoted()
    {
        var options = Browser("echo 'no display' >&2; exit 1");
        using var printer = new PdfPrinter(new(options), options, TimeProvider.System, NullLogger<PdfPrinter>.Instance);

        var failure = await Assert.ThrowsAsync<PrintingException>(() => printer.PrintAsync("<p>a</p>", CancellationToken.None));
        Assert.Contains("no display", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutABrowser_ItIsSaidWhatToInstall()
    {
        var options = new PdfOptions { Browser = _folder.File("nothing") };
        using var printer = new PdfPrinter(new(options), options, TimeProvider.System, NullLogger<PdfPrinter>.Instance);

        var failure = await Assert.ThrowsAsync<PrintingException>(() => printer.PrintAsync("<p>a</p>", CancellationToken.None));
        Assert.Contains("ReformFlow:Pdf:Browser", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsSwitchedOff_IsSaidAlsoWhereABrowserStands()
    {
        var place = new BrowserPlace(Browser("exit 0"));
        Assert.Null(place.Problem);
        Assert.Contains("ReformFlow:Pdf:Enabled", new BrowserPlace(Browser("exit 0") with { Enabled = false }).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesAreMadeOneAfterTheOther()
    {
        var running = _folder.File("running");
        var options = Browser($"mkdir '{running}' || exit 1; for word in \"$@\"; do case $word in --print-to-pdf=*) echo made > \"${{word#--print-to-pdf=}}\";; esac; done; rmdir '{running}'");
        using var printer = new PdfPrinter(new(options), options, TimeProvider.System, NullLogger<PdfPrinter>.Instance);

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => printer.PrintAsync("<p>a</p>", CancellationToken.None)));

        Assert.All(made, bytes => Assert.Equal("made\n"u8.ToArray(), bytes));
    }

    [Theory]
    [InlineData(4, 1, 5)]
    [InlineData(3601, 1, 5)]
    [InlineData(120, 0, 5)]
    [InlineData(120, 5, 5)]
    [InlineData(120, 1, -1)]
    [InlineData(120, 1, 121)]
    public void AnOptionOutOfItsRange_StopsTheStart(int seconds, int atOnce, int quiet) =>
        Assert.Throws<StartupRefusedException>(() => new PdfOptions { Seconds = seconds, AtOnce = atOnce, QuietMinutes = quiet }.Validated());

    public void Dispose() => _folder.Dispose();

    private PdfOptions Browser(string script)
    {
        var path = _folder.File("browser");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new() { Browser = path };
    }

    // A process that was ended is there until whoever has it looks.
    private static async Task Gone(int process)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (File.Exists($"/proc/{process}/stat") && (await File.ReadAllTextAsync($"/proc/{process}/stat", limit.Token)).Split(") ")[^1][0] is not ('Z' or 'X')) await Task.Delay(20, limit.Token);
    }

    /// <summary>A clock whose every limit ends when the test says so.</summary>
    private sealed class HandMovedClock : TimeProvider
    {
        private readonly List<(TimerCallback Callback, object? State)> _timers = [];

        public void Advance()
        {
            foreach (var (callback, state) in _timers) callback(state);
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timers.Add((callback, state));
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
