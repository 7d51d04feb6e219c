using System.Net.Sockets;
using ReformFlow.Silo.Storage;
using ReformFlow.Web.Tool.Running;

namespace ReformFlow.Tests.Web.Tool;

/// <summary>Nothing but a dead socket is ever removed.</summary>
public class ToolSocketTests
{
    [Fact]
    public void ADeadSocket_IsReplaced()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("dead.socket");
        using (var other = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            other.Bind(new UnixDomainSocketEndPoint(path));
            // Its name outlives it, as after a kill: what is closed takes only its own name along.
            File.Move(path, path + ".left");
        }
        File.Move(path + ".left", path);

        Assert.True(SocketFile.IsFree(path));
        using var socket = ToolSocket.Bind(new UnixDomainSocketEndPoint(path));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void AFileOrAFolder_IsLeftAndRefused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("records.txt"), "the town's");
        Directory.CreateDirectory(folder.File("records"));
        File.CreateSymbolicLink(folder.File("link"), folder.File("records.txt"));

        foreach (var name in new[] { "records.txt", "records", "link" })
        {
            var path = folder.File(name);
            Assert.Contains(path, Assert.Throws<StartupRefusedException>(() => SocketFile.IsFree(path)).Japanese, StringComparison.Ordinal);
            Assert.Throws<StartupRefusedException>(() => ToolSocket.Bind(new UnixDomainSocketEndPoint(path)));
        }
        Assert.Equal("the town's", File.ReadAllText(folder.File("link")));
    }

    [Fact]
    public async Task ASecondServer_LeavesTheFirstItsSocketAndSaysSo()
    {
        var first = new RunningServer();
        await first.InitializeAsync();
        var second = new SecondServer($"{first.Database}.socket");
        try
        {
            await second.InitializeAsync();
            Assert.Contains("Another server answers the administrator's tool", second.Log.ToString(), StringComparison.Ordinal);
            var (code, token, _) = await TheProgram.RunAsync("token", "create", "--person", "somu-tanto", $"--ReformFlow:Database:Path={first.Database}");
            Assert.Equal(0, code);
            first.Client.DefaultRequestHeaders.Authorization = new("Bearer", token.Trim());
            await first.Client.GetStringAsync("/api/v1/plans");
        }
        finally
        {
            await second.DisposeAsync();
            await first.DisposeAsync();
        }
    }

    private sealed class SecondServer : RunningServer
    {
        public SecondServer(string socket) => Options = [.. Options, $"--ReformFlow:Tool:Socket={socket}"];
    }
}
