using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Makes and ends API tokens.</summary>
internal sealed class TokenVerb(IApiTokens tokens, ITownBook book)
{
    /// <summary>Prints a new token, this once, alone on its line.</summary>
    public async Task<int> CreateAsync(ToolRequest.CreateToken asked, Output output)
    {
        if (await new People(book).MunicipalityOfAsync(asked.Municipality, asked.Person, output) is not { } municipality) return ExitCode.Refused;
        var lasts = asked.Days is { } days ? TimeSpan.FromDays(days) : (TimeSpan?)null;
        output.Out.WriteLine(await tokens.CreateAsync(municipality, new(asked.Person), asked.Label, lasts));
        return ExitCode.Done;
    }

    /// <summary>Ends all tokens of a person.</summary>
    public async Task<int> RevokeAsync(ToolRequest.RevokeTokens asked, Output output)
    {
        if (await new People(book).MunicipalityOfAsync(asked.Municipality, asked.Person, output) is not { } municipality) return ExitCode.Refused;
        var ended = await tokens.RevokeAllAsync(municipality, new(asked.Person));
        output.Out.WriteLine($"{asked.Person} のトークン {ended}件を失効させました。 / {ended} tokens are revoked.");
        return ExitCode.Done;
    }
}
