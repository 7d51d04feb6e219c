using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace ReformFlow.Web.Tool.Running;

/// <summary>
/// The server's side of the tool: a local socket beside the database that only the program's own account may use. What comes
/// over it never reaches the pages, and what comes over the network never reaches it. Of two servers with the same socket
/// the first one keeps it; the second one says so in its log and does without.
/// </summary>
internal static partial class ToolSocket
{
    /// <summary>Where a verb is posted to.</summary>
    public const string Address = "/verb";

    private const string Taken = "ReformFlow:ToolSocketTaken";

    /// <summary>The addresses to listen at: those of the pages, and the socket's.</summary>
    /// <exception cref="Silo.Storage.StartupRefusedException">Something that is no socket stands at its path.</exception>
    public static string ListenForTool(this WebApplicationBuilder builder, string pages)
    {
        builder.Services.AddSingleton<ToolDesk>();
        if (ToolOptions.SocketOf(builder.Configuration) is not { } path) return pages;
        if (SocketFile.IsFree(path)) return $"{pages};http://unix:{path}";
        builder.Configuration[Taken] = path;
        return pages;
    }

    /// <summary>The socket for an address of the server's; null where it is no local one.</summary>
    public static Socket? Bind(EndPoint address)
    {
        if (address is not UnixDomainSocketEndPoint local) return null;
        var path = local.ToString();
        // Again, because another server may have started meanwhile: what answers is never taken away.
        if (!SocketFile.IsFree(path)) throw SocketFile.InUse(path);
        File.Delete(path);
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(address);
        // Before anybody can connect: that needs the listening that follows.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return socket;
    }

    /// <summary>Answers what comes over the socket, before anything else looks at it.</summary>
    public static void UseTool(this WebApplication app)
    {
        if (app.Configuration[Taken] is { } path) LogTaken(app.Logger, path);
        app.MapWhen(IsFromSocket, branch => branch.Run(AnswerAsync));
    }

    private static bool IsFromSocket(HttpContext context) => context.Features.Get<IConnectionSocketFeature>()?.Socket.AddressFamily is AddressFamily.Unix;

    private static async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path != Address || !HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        var request = await JsonSerializer.DeserializeAsync<ToolRequest>(context.Request.Body, cancellationToken: context.RequestAborted);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await context.RequestServices.GetRequiredService<ToolDesk>().RunAsync(request!, new(output, error));
        await JsonSerializer.SerializeAsync(context.Response.Body, new ToolAnswer(code, output.ToString(), error.ToString()));
    }
}

/// <summary>What a verb came to in the server.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Out">What it printed.</param>
/// <param name="Error">What it said beside it.</param>
internal sealed record ToolAnswer(int Code, string Out, string Error);
