using ReformFlow.Domain;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Makes and ends API tokens.</summary>
internal sealed class TokenVerb(IApiTokens tokens, ITownBook book)
{
    /// <summary>Prints a new token, this once, alone on its line.</summary>
    public async Task<int> CreateAsync(ToolRequest.CreateToken asked, Output output)
    {
        if (await FindAsync(asked.Municipality, asked.Person, output) is not { } municipality) return ExitCode.Refused;
        var lasts = asked.Days is { } days ? TimeSpan.FromDays(days) : (TimeSpan?)null;
        output.Out.WriteLine(await tokens.CreateAsync(municipality, new(asked.Person), asked.Label, lasts));
        return ExitCode.Done;
    }

    /// <summary>Ends all tokens of a person.</summary>
    public async Task<int> RevokeAsync(ToolRequest.RevokeTokens asked, Output output)
    {
        if (await FindAsync(asked.Municipality, asked.Person, output) is not { } municipality) return ExitCode.Refused;
        var ended = await tokens.RevokeAllAsync(municipality, new(asked.Person));
        output.Out.WriteLine($"{asked.Person} のトークン {ended}件を失効させました。 / {ended} tokens are revoked.");
        return ExitCode.Done;
    }

    private async Task<MunicipalityId?> FindAsync(string? named, string person, Output output)
    {
        var found = new List<MunicipalityId>();
        foreach (var municipality in await book.AllAsync())
            if ((named is null || municipality.Value == named) && (await book.OfAsync(municipality))?.Town.Find(new PersonId(person)) is not null) found.Add(municipality);
        if (found is [var one]) return one;
        output.Error.WriteLine(found.Count == 0
            ? $"職員 {person} は登録されていません。識別子と自治体を確かめてください。 / There is no such person: check the id and the municipality."
            : $"職員 {person} は複数の自治体にいます（{string.Join('、', found)}）。--municipality を指定してください。 / Several municipalities have this person: name one with --municipality.");
        return null;
    }
}
