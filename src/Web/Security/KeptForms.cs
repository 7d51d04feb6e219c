using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using ReformFlow.Web.Pages.SignIn;

namespace ReformFlow.Web.Security;

/// <summary>
/// What happens when somebody who is not signed in asks for a page, or sends a form after the session has ended. A form that
/// was sent is handed back inside the sign-in page, protected, and comes along with the next sign-in: nothing typed is lost.
/// </summary>
internal sealed class KeptForms(IDataProtectionProvider protection)
{
    /// <summary>The header of a request that a script of the page makes by itself.</summary>
    public const string Header = "HX-Request";

    // Longer than any sheet; what is longer than this is no typing.
    private const int MostLetters = 200_000;

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("ReformFlow.KeptForm").ToTimeLimitedDataProtector();

    /// <summary>Answers a request that needs a sign-in.</summary>
    public async Task AskToSignInAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.ContainsKey(Header))
        {
            await WriteAsync(context, StatusCodes.Status401Unauthorized, "サインインが切れています。書いた文はこの画面に残っています。別のタブでサインインすると、続けて保存できます。");
            return;
        }
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            context.Response.Redirect($"/sign-in?returnUrl={Uri.EscapeDataString(request.PathBase + request.Path + request.QueryString)}");
            return;
        }
        var form = request.HasFormContentType && !IsFromElsewhere(request) ? Protect(request.Path, await request.ReadFormAsync(context.RequestAborted)) : null;
        await new RazorComponentResult<SignInPage>(new { ReturnUrl = PageOf(request.Path), Kept = form, IsExpired = true }) { StatusCode = StatusCodes.Status401Unauthorized }.ExecuteAsync(context);
    }

    /// <summary>The form that came along with a sign-in; null when none did or it is older than a day.</summary>
    public KeptForm? Open(string? kept)
    {
        if (string.IsNullOrEmpty(kept)) return null;
        try
        {
            return JsonSerializer.Deserialize<KeptForm>(_protector.Unprotect(kept));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Altered, too old, or of another installation: the same as none.
            return null;
        }
    }

    private string? Protect(string address, IFormCollection form)
    {
        var fields = form.Where(field => field.Key != "__RequestVerificationToken").ToDictionary(field => field.Key, field => field.Value.ToArray());
        return fields.Sum(field => field.Value.Sum(value => value?.Length ?? 0)) > MostLetters
            ? null
            : _protector.Protect(JsonSerializer.Serialize(new KeptForm(address, fields)), TimeSpan.FromDays(1));
    }

    // What another site sends through somebody's browser carries no session and no valid token; kept, it would replace his own typing.
    private static bool IsFromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");

    // A form is sent to an address below its page.
    private static string PageOf(PathString address) => address.Value is { } path && path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "/tasks";

    private static Task WriteAsync(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(words);
    }
}

/// <summary>A form that was sent without a session.</summary>
/// <param name="Address">Where it was sent to.</param>
/// <param name="Fields">Its fields as typed.</param>
internal sealed record KeptForm(string Address, Dictionary<string, string?[]> Fields);
