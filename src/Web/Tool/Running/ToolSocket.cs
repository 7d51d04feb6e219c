using System.Net.Sockets;
using System.Text.Json;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace ReformFlow.Web.Tool.Running;

/// <summary>
/// The server's side of the tool: a local socket beside the database that only the program's own account may use. What comes
/// over it never reaches the pages, and what comes over the network never reaches it.
/// </summary>
internal static class ToolSocket
{
    /// <summary>Where a verb is posted to.</summary>
    public const string Address = "/verb";

    /// <summary>Listens on the socket too, beside the addresses of the pages.</summary>
    public static void ListenForTool(this WebApplicationBuilder builder, string pages)
    {
        builder.Services.AddSingleton<ToolDesk>();
        if (ToolOptions.SocketOf(builder.Configuration) is not { } path)
        {
            builder.WebHost.UseUrls(pages);
            return;
        }
        builder.WebHost.UseUrls(pages, $"http://unix:{path}");
        builder.Services.Configure<SocketTransportOptions>(options => options.CreateBoundListenSocket = endpoint =>
        {
            if (endpoint is not UnixDomainSocketEndPoint) return SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
            // The lock on the database is held by now, so a socket that is still there was left by a process that was killed.
            File.Delete(path);
            var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endpoint);
            // Before anybody can connect: that needs the listening that follows.
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            return socket;
        });
    }

    /// <summary>Answers what comes over the socket, before anything else looks at it.</summary>
    public static void UseTool(this WebApplication app) => app.MapWhen(IsFromSocket, branch => branch.Run(AnswerAsync));

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
