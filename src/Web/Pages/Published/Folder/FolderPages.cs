using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ReformFlow.Web.Pages.Published.Folder;

/// <summary>
/// Draws the same components as the server does. They get these services and no others, so that nothing but what they are given
/// as parameters can come onto a page.
/// </summary>
internal sealed class FolderPages : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly HtmlRenderer _renderer;

    public FolderPages(IHostEnvironment environment, ILoggerFactory loggers, IEnumerable<IPublicFiles> files)
    {
        var services = new ServiceCollection().AddSingleton(environment).AddSingleton(loggers).AddSingleton(new PublicSite(IsFolder: true));
        foreach (var each in files) services.AddSingleton(each);
        _services = services.BuildServiceProvider();
        _renderer = new(_services, loggers);
    }

    /// <summary>A page as HTML, with the server's addresses in its links.</summary>
    public Task<string> DrawAsync(Type component, Dictionary<string, object?> parameters) =>
        _renderer.Dispatcher.InvokeAsync(async () => (await _renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters))).ToHtmlString());

    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        await _services.DisposeAsync();
    }
}
