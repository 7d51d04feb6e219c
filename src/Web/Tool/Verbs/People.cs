using ReformFlow.Domain;
using ReformFlow.Grains.Ports;

namespace ReformFlow.Web.Tool.Verbs;

/// <summary>Finds the municipality of a person that a verb names.</summary>
internal sealed class People(ITownBook book)
{
    /// <summary>The municipality; null, and why is said, where it is none or not the only one.</summary>
    public async Task<MunicipalityId?> MunicipalityOfAsync(string? named, string person, Output output)
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
